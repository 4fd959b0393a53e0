/** The store as the stage and the audio see it. */
import type { Commands } from './commands.ts';
import { callView, sameView } from './selectors.ts';
import type { AppStore } from './store.ts';
import type { CallPort } from './view.ts';

export function createCallPort(store: AppStore, commands: Commands): CallPort {
  return {
    view: () => callView(store.getState()),
    subscribe: (listener) =>
      store.subscribe((state, before) => {
        const view = callView(state);
        if (!sameView(view, callView(before))) listener(view);
      }),
    onGesture: (listener) => commands.onGesture(listener),
  };
}
