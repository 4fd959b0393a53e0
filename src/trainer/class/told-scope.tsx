/** Lets parts of the debrief tell somebody else's call: to what is inside, it is the call on the screen. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { AppState, AppStore } from '../../app/store.ts';
import { Ui, useUi } from '../../ui/context.tsx';
import { type ToldAttempt, unpacked } from './use-debriefs.ts';

export function ToldScope({ told, children }: { told: ToldAttempt; children: ComponentChildren }) {
  const ui = useUi();
  const context = useMemo(() => ({ ...ui, store: storeWith(ui.store, told) }), [ui, told]);
  return <Ui.Provider value={context}>{children}</Ui.Provider>;
}

function storeWith(store: AppStore, { attempt, scenario, words, result }: ToldAttempt): AppStore {
  const call = { attempt: unpacked(attempt), scenario, words, state: result.final, transcript: [] };
  return { ...store, getState: (): AppState => ({ ...store.getState(), call }) };
}
