/** Keeps the address and the screen in step: links are followed, screens are linkable. */
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
  const follow = async (): Promise<void> => {
    const { route, locale } = parseRoute(place.read());
    if (locale && locale !== store.getState().locale) await commands.setLocale(locale);
    const { screen, call } = store.getState();
    if (hashOf(screen, call?.scenario.id) === place.read().split('?')[0]) return;
    if (route.to === 'play') await commands.play(route.scenario);
    else if (route.to === 'debrief') {
      const found = await commands.recall(route.attempt);
      commands.show(found ? { name: 'debrief', attempt: route.attempt } : { name: 'home' });
    } else if (route.to === 'handbook') commands.go({ name: 'handbook', rule: route.rule });
    else if (route.to === 'trainer' || route.to === 'studio')
      commands.go({ name: route.to, part: route.part });
    else if (route.to === 'assignment') commands.go({ name: 'home' });
    else commands.go({ name: route.to });
  };
  store.subscribe(({ screen, call }, before) => {
    if (screen === before.screen && call?.scenario.id === before.call?.scenario.id) return;
    const hash = hashOf(screen, call?.scenario.id);
    if (hash !== place.read().split('?')[0]) place.write(hash, screen.name === before.screen.name);
  });
  place.onChange(() => void follow());
  return follow();
}
