/** The principles as a window box: what was kept blooms, what was broken droops, what did not come up is a bud. */
import { useState } from 'preact/hooks';
import type { DebriefEntry } from '../../app/debrief-model.ts';
import type { Result, Tally } from '../../core/scoring.ts';
import { t } from '../../i18n/index.ts';
import { useHandbook } from '../parts/use-handbook.ts';
import { Flower, WateringCan } from './flower.tsx';
import { GardenList } from './garden-list.tsx';
import type { List } from './jump.ts';
import { PrinciplePanel } from './principle-panel.tsx';
import { tallyText } from './tally-text.ts';

interface Props {
  readonly result: Result;
  readonly entries: readonly DebriefEntry[];
  readonly list: List;
}

export function Garden({ result, entries, list }: Props) {
  const handbook = useHandbook();
  const [picked, setPicked] = useState<string>();
  const [hovered, setHovered] = useState<string>();
  if (!handbook) return null;
  const principles = Object.keys(handbook.principles);
  const chosen = picked ?? worthLookingAt(result.tallies);
  const shown = hovered ?? chosen;
  const pick = (id: string) => {
    setPicked(id);
    setHovered(undefined);
  };
  return (
    <section class="db-garden" aria-labelledby="db-garden">
      <h2 id="db-garden">{t('debrief.garden.title')}</h2>
      <p>{t('debrief.garden.about')}</p>
      <fieldset class="db-box" onMouseLeave={() => setHovered(undefined)}>
        <legend class="visually-hidden">{t('debrief.garden.pick')}</legend>
        {principles.map((id, place) => (
          <Pot
            key={id}
            name={handbook.principles[id]!.name}
            tally={result.tallies.get(id)}
            place={place}
            on={id === shown}
            chosen={id === chosen}
            pick={() => pick(id)}
            hover={() => setHovered(id)}
          />
        ))}
        <WateringCan />
      </fieldset>
      {shown && <PrinciplePanel principle={shown} result={result} entries={entries} list={list} />}
      <GardenList principles={principles} tallies={result.tallies} />
    </section>
  );
}

/** What is shown first: what was broken most, else what was kept most. */
function worthLookingAt(tallies: Result['tallies']): string | undefined {
  const weight = ({ kept, broken }: Tally) => 100 * broken + kept;
  return [...tallies].sort(([, a], [, b]) => weight(b) - weight(a))[0]?.[0];
}

interface PotProps {
  readonly name: string;
  readonly tally: Tally | undefined;
  readonly place: number;
  /** It is told about below. */
  readonly on: boolean;
  /** It will be again when the pointer leaves. */
  readonly chosen: boolean;
  readonly pick: () => void;
  readonly hover: () => void;
}

/** A radio button in the shape of a flower: one stop of the tab key for the whole box, the arrow keys go along it. */
function Pot({ name, tally, place, on, chosen, pick, hover }: PotProps) {
  return (
    <label class={on ? 'db-pot on' : 'db-pot'} title={name} onMouseEnter={hover}>
      <input type="radio" name="db-principle" class="visually-hidden" checked={chosen} onChange={pick} />
      <Flower tally={tally} place={place} />
      <span class="visually-hidden">
        {t('app.label', { label: name })}
        {tallyText(tally)}
      </span>
    </label>
  );
}
