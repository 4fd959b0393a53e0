/** The heads of everything that can be played, the packs that are kept here included: drawn again as these come and go. */
import { useEffect, useReducer } from 'preact/hooks';
import { bringPacks, onPacks } from '../../content/catalogue.ts';
import { type ScenarioHead, scenarioHeads } from '../../content/listing.ts';

export function useScenarios(): readonly ScenarioHead[] {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const off = onPacks(() => redraw(undefined));
    void bringPacks();
    return off;
  }, []);
  return scenarioHeads();
}
