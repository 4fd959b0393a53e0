/** Marks of single principles: only those that the picked calls train, and those that have one. */
import { useId } from 'preact/hooks';
import { principleOf } from '../../core/scoring.ts';
import { t } from '../../i18n/index.ts';
import { pickedHeads, useBench } from './bench.tsx';
import { Field } from './field.tsx';

export function PrincipleMarks() {
  const bench = useBench();
  const { draft, write, handbook, words } = bench;
  const id = useId();
  const trained = new Set(pickedHeads(bench).flatMap(({ trains }) => trains.map(principleOf)));
  const shown = handbook.principles.filter((one) => trained.has(one.id) || draft.principles[one.id]);
  return (
    <details class="fold marks" aria-labelledby={id}>
      <summary id={id}>{t('trainer.terms.marks')}</summary>
      <div class="fold-body">
        <p class="field-about">{t('trainer.terms.marks-about')}</p>
        {shown.length === 0 && <p>{t('trainer.terms.marks-none')}</p>}
        <div class="mark-grid">
          {shown.map((principle) => (
            <Field
              key={principle.id}
              field={`mark.${principle.id}`}
              type="number"
              min="1"
              max="100"
              label={words.principles[principle.id]!.name}
              value={draft.principles[principle.id] ?? ''}
              onWrite={(mark) => write({ principles: { ...draft.principles, [principle.id]: mark } })}
            />
          ))}
        </div>
      </div>
    </details>
  );
}
