/** The name that goes with what is sent: asked for before the first call, and to be changed at any time. */
import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { useAssigned, useAssignments } from './use-assigned.ts';

const MOST = 80;

interface Props {
  readonly input: RefObject<HTMLInputElement | null>;
  /** It was wanted and not there. */
  readonly asked: boolean;
}

export function NameField({ input, asked }: Props) {
  const { record } = useAssigned();
  const assignments = useAssignments();
  const [name, setName] = useState(record.name);
  const missing = asked && name.trim() === '';
  const { from } = record.assignment;
  const keep = () => {
    const tidy = name.trim();
    if (tidy !== record.name) void assignments(({ change }) => change({ name: tidy }));
  };
  return (
    <form
      class={missing ? 'name-tag missing' : 'name-tag'}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <label for="trainee-name">{t('assigned.name.label')}</label>
      <input
        id="trainee-name"
        ref={input}
        type="text"
        autocomplete="name"
        maxLength={MOST}
        value={name}
        aria-invalid={missing}
        aria-describedby={missing ? 'name-missing name-hint' : 'name-hint'}
        onInput={(event) => setName(event.currentTarget.value)}
        onBlur={keep}
      />
      <p id="name-hint">{from ? t('assigned.name.hint', { from }) : t('assigned.name.hint-nobody')}</p>
      <p id="name-missing" class="missing-text" role="alert">
        {missing ? t('assigned.name.missing') : ''}
      </p>
    </form>
  );
}
