/** The notepad: what the customer has told, to be written down for the record, and what they want to know. */
import { factsGiven, questionsRaised } from '../../app/selectors.ts';
import { t } from '../../i18n/index.ts';
import { useCall, useCommands, useFill } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';

export function Notepad() {
  const call = useCall();
  const facts = factsGiven(call);
  const questions = questionsRaised(call);
  return (
    <section class="notepad paper" aria-label={t('notes.title')}>
      <h3>{t('notes.title')}</h3>
      {facts.length === 0 && <p class="hint">{t('notes.empty')}</p>}
      <ul>
        {facts.map(({ fact, noted }) => (
          <li key={fact}>
            <Fact fact={fact} noted={noted} />
          </li>
        ))}
      </ul>
      {questions.length > 0 && (
        <>
          <h4>{t('notes.questions')}</h4>
          <ul class="questions">
            {questions.map(({ question, answered }) => (
              <li key={question} class={answered ? 'answered' : 'open'}>
                {call.words.questions[question]}{' '}
                <small>{t(answered ? 'notes.answered' : 'notes.open')}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Fact({ fact, noted }: { fact: number; noted: boolean }) {
  const { words, scenario } = useCall();
  const commands = useCommands();
  const fill = useFill();
  const value = fill(`{${scenario.facts[fact]}}`);
  const { label } = words.record[fact]!;
  if (noted) {
    return (
      <span class="noted">
        <Icon name="check" />
        {t('app.label', { label })}
        <strong>{value}</strong>
      </span>
    );
  }
  return (
    <button type="button" class="note" onClick={() => commands.press({ type: 'note', fact, right: true })}>
      <Icon name="notes" />
      {t('app.label', { label: t('notes.write') })}
      {label} <strong>{value}</strong>
    </button>
  );
}
