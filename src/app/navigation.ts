/** Keeps the address and the screen in step: links are followed, screens are linkable. */
import type { Attempt } from '../core/model.ts';
import type { Commands } from './commands.ts';
import { hashOf, parseRoute } from './route.ts';
import type { AppStore } from './store.ts';

interface Place {
  /** The hash of the address now. */
  read(): string;
  /** Changes the hash; `replace` without a new entry in the history. */
  write(hash: string, replace: boolean): void;
  onChange(listener: () => void): void;
}

/** Follows the address from now on, and goes where it says at once. */
export function navigate(store: AppStore, commands: Commands, place: Place): Promise<void> {
  const open = async (text: string): Promise<void> => {
    try {
      await (await commands.assignments()).open(text);
    } catch {
      commands.go({ name: 'home' });
      commands.notify('load-failed');
    }
  };
  const follow = async (): Promise<void> => {
    const { route, locale } = parseRoute(place.read());
    if (locale && locale !== store.getState().locale) await commands.setLocale(locale);
    const { screen, call } = store.getState();
    if (hashOf(screen, call?.attempt) === place.read().split('?')[0]) return;
    if (route.to === 'play') await commands.play(route.scenario, { assignment: route.assignment });
    else if (route.to === 'debrief') {
      const found = await commands.recall(route.attempt);
      commands.show(found ? { name: 'debrief', attempt: route.attempt } : { name: 'home' });
    } else if (route.to === 'handbook') commands.go({ name: 'handbook', rule: route.rule });
    else if (route.to === 'trainer' || route.to === 'studio')
      commands.go({ name: route.to, part: route.part });
    else if (route.to === 'assignment') await open(route.text);
    else commands.go({ name: route.to });
  };
  store.subscribe(({ screen, call }, before) => {
    if (screen === before.screen && samePlace(call?.attempt, before.call?.attempt)) return;
    const hash = hashOf(screen, call?.attempt);
    const [old = ''] = place.read().split('?');
    // The long text of an assignment's link gives way to its id: nobody goes back to it.
    const replace = screen.name === before.screen.name || old.startsWith('#/assignment/1');
    if (hash !== old) place.write(hash, replace);
  });
  place.onChange(() => void follow());
  return follow();
}

type Played = Pick<Attempt, 'scenario' | 'assignment'> | undefined;

const samePlace = (one: Played, other: Played): boolean =>
  one?.scenario === other?.scenario && one?.assignment === other?.assignment;
