import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mountAudio } from '../../src/audio/index.ts';
import { createPort, FakeDocument, LOUD } from './fake-port.ts';

const howler = vi.hoisted(() => ({ imports: 0 }));
vi.mock('howler', async () => {
  howler.imports++;
  const { FakeHowl, FakeHowler } = await import('./fake-howler.ts');
  return { Howl: FakeHowl, Howler: FakeHowler };
});
const { howls, log } = await import('./fake-howler.ts');

let page: FakeDocument;
const settle = async () => {
  await vi.dynamicImportSettled();
  await vi.advanceTimersByTimeAsync(0);
};
const names = () => howls.map((howl) => howl.name).sort();

function mount(start = {}, options = LOUD) {
  const call = createPort(start);
  const audio = mountAudio(call.port, options);
  const captions: string[] = [];
  audio.onCaption((caption) => captions.push(caption));
  return { ...call, audio, captions };
}

beforeEach(() => {
  vi.useFakeTimers();
  page = new FakeDocument();
  vi.stubGlobal('document', page);
  log.length = 0;
  howls.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

// First in the file: a module is imported once for all tests of it.
describe('before the first gesture', () => {
  it('fetches nothing, says nothing, and tells its captions all the same', async () => {
    const { gesture, set, audio, captions } = mount({ phase: 'ringing' });
    gesture('ring', 'ring');
    set({ phase: 'hold' });
    audio.tick();
    audio.setOptions({ muted: false });
    page.hide(true);
    page.hide(false);
    await settle();
    expect(howler.imports).toBe(0);
    expect(captions).toEqual(['ring', 'ring', 'hold-music', 'hold-music']);
    audio.destroy();
  });

  it('fetches nothing for a gesture the browser does not count, nor while muted', async () => {
    vi.stubGlobal('navigator', { userActivation: { hasBeenActive: false } });
    const { audio } = mount();
    page.press('keydown');
    vi.stubGlobal('navigator', { userActivation: { hasBeenActive: true } });
    audio.setOptions({ muted: true });
    page.press();
    await settle();
    expect(howler.imports).toBe(0);
    audio.destroy();
  });
});

describe('after the first gesture', () => {
  it('sounds what the call is at: the room, and the next ring', async () => {
    const { gesture, audio } = mount({ phase: 'ringing' });
    page.press();
    await settle();
    expect(howler.imports).toBe(1);
    expect(names()).toEqual(['ambience-day', 'cues', 'ring']);
    gesture('ring');
    await settle();
    expect(log).toContain('play ring');
    audio.destroy();
  });

  it('joins in the middle of the hold music', async () => {
    const { audio, captions } = mount({ phase: 'hold' });
    page.press();
    await settle();
    expect(log).toContain('play hold-music');
    expect(captions).toEqual(['hold-music']);
    audio.destroy();
  });

  it('damps the bell when the call is answered', async () => {
    const { gesture, set, audio } = mount({ phase: 'ringing' });
    page.press();
    await settle();
    gesture('ring');
    await settle();
    set({ phase: 'speaking' });
    gesture('pick-up');
    await settle();
    expect(log).toContain('fade ring 0.00');
    expect(log).toContain('play pick-up');
    audio.destroy();
  });

  it('still plays the cue of the very press that woke it, but no old one', async () => {
    const { audio } = mount();
    page.press();
    audio.tick();
    await settle();
    expect(log).toContain('play tick');
    audio.destroy();
  });

  it('unloads the long sounds when muted, and brings them back', async () => {
    const { audio } = mount();
    page.press();
    await settle();
    audio.setOptions({ muted: true });
    await vi.advanceTimersByTimeAsync(200);
    expect(names()).toEqual(['cues', 'ring']);
    audio.tick();
    expect(log).not.toContain('play tick');
    audio.setOptions({ muted: false });
    await settle();
    expect(names()).toEqual(['ambience-day', 'cues', 'ring']);
    audio.destroy();
  });

  it('rests while the page is hidden, and goes on where it was', async () => {
    const { gesture, audio } = mount();
    page.press();
    await settle();
    page.hide(true);
    await vi.advanceTimersByTimeAsync(500);
    expect(log.at(-1)).toBe('pause ambience-day');
    gesture('mood-up');
    await settle();
    expect(log).not.toContain('play mood-up');
    page.hide(false);
    await settle();
    expect(log.slice(-2)).toEqual(['play ambience-day', 'fade ambience-day 0.75']);
    audio.destroy();
  });

  it('grows nothing in a long session', async () => {
    const { gesture, set, audio } = mount();
    page.press();
    await settle();
    for (let call = 0; call < 50; call++) {
      for (const phase of ['ringing', 'speaking', 'hold', 'listening', 'done'] as const) set({ phase });
      gesture('ring', 'pick-up', 'mood-down', 'rule-broken', 'call-failed');
      set({ hour: call % 24 });
      await vi.advanceTimersByTimeAsync(2500);
    }
    expect(names()).toEqual(['ambience-day', 'ambience-night', 'cues', 'hold-music', 'ring']);
    expect(vi.getTimerCount()).toBe(0);
    audio.destroy();
  });

  it('leaves nothing behind', async () => {
    const { audio, listeners, gesture } = mount({ phase: 'hold' });
    page.press();
    await settle();
    gesture('customer-hangs-up', 'call-failed');
    await settle();
    audio.destroy();
    await vi.advanceTimersByTimeAsync(3000);
    expect(howls).toEqual([]);
    expect(listeners()).toBe(0);
    expect(log).not.toContain('play call-failed');
  });
});
