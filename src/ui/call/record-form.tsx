/** After the call: the record. What was noted stands there; the rest must come from memory, among what one misremembers. */

import { useState } from 'preact/hooks';
import { factsGiven } from '../../app/selectors.ts';
import { shuffle } from '../../core/random.ts';
import { t } from '../../i18n/index.ts';
import { useCall, useCommands, useFill } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';

export function RecordForm() {
  const call = useCall();
  const commands = useCommands();
  const facts = factsGiven(call);
  const missing = facts.filter(({ noted, wrong }) => !noted && !wrong).length;
  const outcome = call.words.outcomes[call.state.outcome];
  return (
    <section class="record paper" aria-label={t('record.title')}>
      <p class="over">{t('transcript.end', { title: outcome?.title ?? '' })}</p>
      <h2>{t('record.title')}</h2>
      <p>{facts.length === 0 ? t('record.nothing') : t('record.intro')}</p>
      <ol>
        {facts.map(({ fact, noted }) => (
          <li key={fact}>
            <Entry fact={fact} noted={noted} />
          </li>
        ))}
      </ol>
      {missing > 0 && <p class="hint">{t('record.missing', { count: missing })}</p>}
      <button type="button" class="big-button" onClick={() => commands.press({ type: 'file' })}>
        <Icon name="check" />
        {t('record.file')}
      </button>
    </section>
  );
}

/** An entry noted during the call stands; one chosen from memory can still be changed. */
function Entry({ fact, noted }: { fact: number; noted: boolean }) {
  const [fromMemory] = useState(!noted);
  const { words } = useCall();
  const fill = useFill();
  const { scenario } = useCall();
  const { label } = words.record[fact]!;
  if (fromMemory) return <Memory fact={fact} label={label} />;
  return (
    <p class="noted">
      <Icon name="check" />
      <span>
        {label}: <strong>{fill(`{${scenario.facts[fact]}}`)}</strong> <small>{t('record.from-notes')}</small>
      </span>
    </p>
  );
}

function Memory({ fact, label }: { fact: number; label: string }) {
  const { words, scenario, attempt } = useCall();
  const commands = useCommands();
  const fill = useFill();
  const [picked, setPicked] = useState<number>();
  const values = [`{${scenario.facts[fact]}}`, ...words.record[fact]!.decoys];
  return (
    <fieldset>
      <legend>
        {label} <small>{t('record.from-memory')}</small>
      </legend>
      {shuffle(values.length, attempt.seed, 1000 + fact).map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={`record-${fact}`}
            value={value}
            checked={picked === value}
            onChange={() => {
              setPicked(value);
              void commands.press({ type: 'note', fact, right: value === 0 });
            }}
          />
          <span>{fill(values[value]!)}</span>
        </label>
      ))}
    </fieldset>
  );
}
