import type { CallPort, CallView, Gesture } from '../../src/app/view.ts';
import type { AudioOptions } from '../../src/audio/index.ts';

export const CALM_VIEW: CallView = {
  phase: 'home',
  person: 'anna',
  mood: 'calm',
  patience: 1,
  rings: 0,
  hour: 10,
};

export const viewOf = (change: Partial<CallView> = {}): CallView => ({ ...CALM_VIEW, ...change });

export const LOUD: AudioOptions = { muted: false, volumes: { master: 1, effects: 1, music: 1, ambience: 1 } };

/** A call that the test moves by hand. */
export function createPort(start: Partial<CallView> = {}) {
  let view = viewOf(start);
  const onView = new Set<(view: CallView) => void>();
  const onGesture = new Set<(gesture: Gesture) => void>();
  const port: CallPort = {
    view: () => view,
    subscribe: (listener) => addTo(onView, listener),
    onGesture: (listener) => addTo(onGesture, listener),
  };
  return {
    port,
    listeners: () => onView.size + onGesture.size,
    set(change: Partial<CallView>) {
      view = { ...view, ...change };
      for (const listener of onView) listener(view);
    },
    gesture(...gestures: Gesture[]) {
      for (const gesture of gestures) for (const listener of onGesture) listener(gesture);
    },
  };
}

function addTo<T>(set: Set<T>, item: T): () => void {
  set.add(item);
  return () => void set.delete(item);
}

/** As much of a document as the room asks for. */
export class FakeDocument extends EventTarget {
  hidden = false;
  press(kind = 'pointerdown'): void {
    this.dispatchEvent(new Event(kind));
  }
  hide(hidden: boolean): void {
    this.hidden = hidden;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}
