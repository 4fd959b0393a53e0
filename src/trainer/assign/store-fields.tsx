/** A record store of the trainer's own: its address and key, what it means to hand that key out, and whether the store answers. */
import { useState } from 'preact/hooks';
import * as v from 'valibot';
import { assignmentSchema } from '../../app/assignment/schema.ts';
import { t } from '../../i18n/index.ts';
import { type StoreAnswer, useServices } from '../services.ts';
import { useBench } from './bench.tsx';
import { storeOf } from './check-draft.ts';
import { Field } from './field.tsx';

/** How an address looks; nobody's (RFC 2606). */
const EXAMPLE = 'https://lrs.example.com/xapi/';

export function StoreFields() {
  const { draft, write } = useBench();
  return (
    <>
      <p>{t('trainer.store.about')}</p>
      <p class="store-warning">
        <strong>{t('trainer.store.warning')}</strong>
      </p>
      <Field
        field="endpoint"
        type="url"
        label={t('trainer.store.endpoint')}
        placeholder={EXAMPLE}
        value={draft.endpoint}
        onWrite={(endpoint) => write({ endpoint })}
      />
      <Field
        field="storeKey"
        label={t('trainer.store.key')}
        about={t('trainer.store.key-about')}
        value={draft.storeKey}
        onWrite={(storeKey) => write({ storeKey })}
      />
      <Field
        field="storeSecret"
        type="password"
        label={t('trainer.store.secret')}
        value={draft.storeSecret}
        onWrite={(storeSecret) => write({ storeSecret })}
      />
      <TestButton />
    </>
  );
}

type Told = StoreAnswer | 'trying' | 'not-tried';

function TestButton() {
  const { draft } = useBench();
  const { testStore } = useServices();
  const [told, setTold] = useState<{ readonly of: string; readonly answer: Told }>();
  const store = storeOf(draft);
  const name = JSON.stringify(store);
  const test = async () => {
    if (!store || !isStore(store)) return setTold({ of: name, answer: 'not-tried' });
    setTold({ of: name, answer: 'trying' });
    const answer = await testStore(store).catch((): StoreAnswer => 'unreachable');
    setTold({ of: name, answer });
  };
  // What is said is about what was tried, not about what has been written since.
  const answer = told && told.of === name ? told.answer : undefined;
  return (
    <p class="store-test">
      <button type="button" class="quiet-button" disabled={answer === 'trying'} onClick={() => void test()}>
        {t('trainer.store.test')}
      </button>
      <span role="status" class={`store-answer ${answer ?? ''}`}>
        {answer ? t(`trainer.store.answer.${answer}`) : ''}
      </span>
    </p>
  );
}

/** Whether the schema would take it: what is looked at is the store alone. */
function isStore(store: NonNullable<ReturnType<typeof storeOf>>): boolean {
  const { issues = [] } = v.safeParse(assignmentSchema, { store });
  return !issues.some(({ path }) => path?.[0]?.key === 'store');
}
