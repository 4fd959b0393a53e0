/** A howler that makes no sound and remembers what it was asked. Loads at once, plays at once. */
export const howls: FakeHowl[] = [];
export const log: string[] = [];

type Listener = () => void;

export class FakeHowl {
  name: string;
  loaded = false;
  private playingIds = new Map<number, number>();
  private listeners = new Map<string, Set<Listener>>();
  private level = 1;
  private static next = 1000;

  constructor(options: { src: string[]; volume?: number; onload?: Listener }) {
    this.name = options.src[0]!.replace(/.*\/(.*)\.webm.*/, '$1');
    this.level = options.volume ?? 1;
    howls.push(this);
    queueMicrotask(() => {
      this.loaded = true;
      options.onload?.();
      this.emit('load');
    });
  }
  state = () => (this.loaded ? 'loaded' : 'loading');
  on(event: string, listener: Listener) {
    this.listeners.set(event, (this.listeners.get(event) ?? new Set()).add(listener));
  }
  once(event: string, listener: Listener) {
    this.on(event, listener);
  }
  emit(event: string) {
    for (const listener of this.listeners.get(event) ?? []) listener();
  }
  play(what?: string | number): number {
    const id = typeof what === 'number' ? what : FakeHowl.next++;
    this.playingIds.set(id, this.level);
    log.push(`play ${typeof what === 'string' ? what : this.name}`);
    queueMicrotask(() => this.emit('play'));
    return id;
  }
  playing = (id: number) => this.playingIds.has(id);
  pause(id: number) {
    this.playingIds.delete(id);
    log.push(`pause ${this.name}`);
  }
  stop(id?: number) {
    if (id === undefined) this.playingIds.clear();
    else this.playingIds.delete(id);
    return this;
  }
  volume(level?: number) {
    if (level !== undefined) this.level = level;
    return this.level;
  }
  fade(_from: number, to: number) {
    this.level = to;
    log.push(`fade ${this.name} ${to.toFixed(2)}`);
  }
  unload() {
    howls.splice(howls.indexOf(this), 1);
    log.push(`unload ${this.name}`);
  }
}

export const FakeHowler = { autoUnlock: true, ctx: { state: 'running', resume: async () => {} } };
