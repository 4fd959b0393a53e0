/** What a decision did: the scenario's own why for a line, the handbook's words for a rule that the engine checks. */
import type { DebriefEntry } from '../../app/debrief-model.ts';
import { useCall, useFill } from '../context.tsx';
import { useHandbook } from '../parts/use-handbook.ts';

export function WhatHappened({ entry }: { entry: DebriefEntry }) {
  const { words } = useCall();
  const fill = useFill();
  const handbook = useHandbook();
  const { event, before, rules } = entry;
  const why = event.type === 'choose' ? fill(words.moments[before.moment]!.choices[event.choice]![2]) : '';
  const [broken] = rules
    .filter(({ kept, by }) => !kept && by === 'engine')
    .sort((a, b) => b.weight - a.weight);
  const about = broken && handbook?.rules[broken.rule]?.about;
  if (!why && !about) return null;
  return (
    <div class="db-why">
      {about && <p>{about}</p>}
      {why && <p>{why}</p>}
    </div>
  );
}
