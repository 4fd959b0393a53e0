/** The heads of everything that can be played, the packs that are kept here included: drawn again as these come and go. */
import { useEffect, useReducer } from 'preact/hooks';
import { bringPacks, onScenarios, type ScenarioHead, scenarioHeads } from '../../content/catalogue.ts';

export function useScenarios(): readonly ScenarioHead[] {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const off = onScenarios(() => redraw(undefined));
    void bringPacks();
    return off;
  }, []);
  return scenarioHeads();
}
