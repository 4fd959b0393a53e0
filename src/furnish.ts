/** The rooms that arrive after the words: stage, sounds, typeface, offline copy. The game is whole without any of them. */
import './ui/styles/fonts.css';
import type { Commands } from './app/commands.ts';
import type { Voice } from './app/ports.ts';
import type { AppState, AppStore } from './app/store.ts';
import type { CallPort } from './app/view.ts';
import { createVoices, mountAudio } from './audio/index.ts';

interface House {
  readonly store: AppStore;
  readonly commands: Commands;
  readonly port: CallPort;
  readonly still: () => boolean;
  readonly onVoice: (voice: Voice) => void;
}

export async function furnishRoom(house: House, onCaption: (caption: string) => void): Promise<void> {
  furnishSound(house, onCaption);
  try {
    if (showsOffice(house.store.getState())) await furnishStage(house);
  } finally {
    // Last of all: the copy is the whole game, and would take the line away from the stage.
    keepOffline();
  }
  if (!document.documentElement.dataset.stage) await furnishStageLater(house);
}

/** A trainer's desk and the studio cover the office: there it is neither fetched nor drawn. */
const showsOffice = ({ screen }: AppState): boolean => screen.name !== 'trainer' && screen.name !== 'studio';

async function furnishStageLater(house: House): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = (state: AppState): void => {
      if (!showsOffice(state)) return;
      end();
      resolve();
    };
    const end = house.store.subscribe(look);
    look(house.store.getState());
  });
  await furnishStage(house);
}

/** Keeps a copy of the whole game, where the browser allows one: not in a private window, not in every LMS frame. */
function keepOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // A package has none: an LMS's pages are the LMS's to keep.
  if (document.querySelector('meta[name="good-call-package"]')) return;
  navigator.serviceWorker.register('./sw.js').catch(() => undefined);
}

function furnishSound({ store, port, onVoice }: House, onCaption: (caption: string) => void): void {
  const { muted, volumes } = store.getState().settings;
  const audio = mountAudio(port, { muted, volumes });
  audio.onCaption(onCaption);
  store.subscribe(({ settings, call }, before) => {
    if (settings !== before.settings) audio.setOptions({ muted: settings.muted, volumes: settings.volumes });
    const last = call?.attempt.log.at(-1);
    if (last !== before.call?.attempt.log.at(-1) && last?.event.type === 'choose') audio.tick();
  });
  const voices = createVoices();
  onVoice({
    speak: (text, locale, mood) => voices.speak(text, { locale, rate: 1, pitch: 1, mood: mood as never }),
    stop: () => voices.stop(),
  });
}

async function furnishStage({ store, port, still }: House): Promise<void> {
  const { mountStage } = await import('./stage/index.ts');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const options = () => {
    const state = store.getState();
    const { theme } = state.settings;
    const night = theme === 'dark' || (theme === 'system' && dark.matches);
    return {
      motion: still() ? 'reduced' : 'full',
      theme: night ? 'dark' : 'light',
      covered: !showsOffice(state),
    } as const;
  };
  const stage = await mountStage(document.getElementById('stage')!, port, options());
  document.documentElement.dataset.stage = stage.renderer;
  dark.addEventListener('change', () => stage.setOptions(options()));
  // From the press on: the event is saved before its turn is drawn, and the saving must not wait for the stage's frames either.
  for (const type of ['click', 'keydown']) {
    addEventListener(type, () => stage.yieldFrame(), { capture: true, passive: true });
  }
  store.subscribe((state, before) => {
    if (state.settings !== before.settings || showsOffice(state) !== showsOffice(before))
      stage.setOptions(options());
    // A turn is about to be drawn: the stage stands still for it.
    if (state.call !== before.call) stage.yieldFrame();
  });
}
