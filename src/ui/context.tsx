/** How the parts of the interface reach the store, the commands and the texts. */
import { type ComponentType, createContext } from 'preact';
import { useContext, useEffect, useReducer, useRef } from 'preact/hooks';
import type { Commands } from '../app/commands.ts';
import type { Host } from '../app/host.ts';
import type { Recording } from '../app/ports.ts';
import type { Shelves } from '../app/shelves.ts';
import type { AppState, AppStore, Call } from '../app/store.ts';
import { calendar, fillText } from '../i18n/index.ts';

/** A screen that arrives when it is wanted. */
export type Page = () => Promise<{ default: ComponentType }>;

export interface UiContext {
  readonly store: AppStore;
  readonly commands: Commands;
  /** The captions of sounds, as keys. */
  readonly onCaption: (listener: (caption: string) => void) => () => void;
  /** Whether nothing is to move. */
  readonly still: () => boolean;
  /** What is kept beside attempts; opened by whoever asks first. */
  readonly shelves: () => Promise<Shelves>;
  /** The LMS that the game runs in; undefined outside of one. */
  readonly host: Host | undefined;
  /** How it stands with telling a record store; undefined where the assignment on the desk names none. */
  readonly recording: () => Recording | undefined;
  /** The screens of other rooms, by name: the interface knows none of them. */
  readonly pages: Readonly<Record<string, Page>>;
}

export const Ui = createContext<UiContext>(null as unknown as UiContext);

export const useUi = (): UiContext => useContext(Ui);
export const useCommands = (): Commands => useUi().commands;

/** What a selector reads from the store; the part is drawn again when it changes. */
export function useStore<T>(select: (state: AppState) => T): T {
  const { store } = useUi();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const latest = useRef({ select, value: undefined as T });
  latest.current = { select, value: select(store.getState()) };
  useEffect(() => {
    const check = () => {
      if (!Object.is(latest.current.select(store.getState()), latest.current.value)) redraw(undefined);
    };
    check();
    return store.subscribe(check);
  }, [store]);
  return latest.current.value;
}

/** The call on the screen; only for parts that are drawn during one. */
export const useCall = (): Call => useStore(({ call }) => call)!;

/** Fills the facts of a call into one of its texts. */
export function useFill(): (text: string) => string {
  const { attempt, words } = useCall();
  const locale = useStore((state) => state.locale);
  // A call of one's own may be told in another language than the page's.
  const told = words.language ?? locale;
  return (text) => fillText(text, words.facts, told, calendar(words.language), attempt.startedAt);
}
