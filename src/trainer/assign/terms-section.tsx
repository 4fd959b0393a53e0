/** The terms: the four things everybody fills in, and everything else folded with what it says now. */
import type { ComponentChildren } from 'preact';
import { COACHING, COUNTING, TIMING } from '../../app/assignment/model.ts';
import { localesOf } from '../../content/catalogue.ts';
import { LOCALE_NAMES, LOCALES, type Locale } from '../../content/locales.ts';
import { t } from '../../i18n/index.ts';
import { Pick, Toggle } from '../../ui/settings/controls.tsx';
import { dayOf } from '../desk/formats.ts';
import { useBench } from './bench.tsx';
import { Field } from './field.tsx';
import { PrincipleMarks } from './principle-marks.tsx';
import { StoreFields } from './store-fields.tsx';
import { proposedTitle } from './summary.tsx';
import '../../ui/styles/settings.css';

export function TermsSection() {
  return (
    <section class="terms-section paper" aria-labelledby="terms-title">
      <h2 id="terms-title">{t('trainer.terms.title')}</h2>
      <p>{t('trainer.terms.about')}</p>
      <Heading />
      <Passing />
      <Playing />
      <Fold title={t('trainer.store.title')}>
        <StoreFields />
      </Fold>
    </section>
  );
}

function Fold({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <details class="fold">
      <summary>{title}</summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}

function Heading() {
  const bench = useBench();
  const { draft, write } = bench;
  return (
    <div class="field-grid">
      <Field
        field="title"
        label={t('trainer.terms.name')}
        value={draft.title ?? proposedTitle(bench)}
        onWrite={(title) => write({ title })}
      />
      <Field
        field="from"
        label={t('trainer.terms.from')}
        about={t('trainer.terms.from-about')}
        value={draft.from}
        onWrite={(from) => write({ from })}
      />
      <Due />
      <Field
        field="note"
        label={t('trainer.terms.note')}
        placeholder={t('trainer.terms.note-example')}
        value={draft.note}
        lines={3}
        onWrite={(note) => write({ note })}
      />
    </div>
  );
}

const DAY = 86_400_000;

/** The next Friday that leaves a day for it. */
function friday(now: number): number {
  const ahead = (5 - new Date(now).getDay() + 7) % 7;
  return now + (ahead < 1 ? 7 : ahead) * DAY;
}

function Due() {
  const { draft, write } = useBench();
  const now = Date.now();
  // The button goes with the day: the focus goes to the field.
  const clear = (event: Event) => {
    const box = (event.currentTarget as HTMLElement).closest('.field-box');
    box?.querySelector('input')?.focus();
    write({ due: '' });
  };
  const days: readonly (readonly [string, string])[] = [
    ['friday', dayOf(friday(now))],
    ['week', dayOf(now + 7 * DAY)],
    ['fortnight', dayOf(now + 14 * DAY)],
  ];
  return (
    <Field
      field="due"
      type="date"
      label={t('trainer.terms.due')}
      value={draft.due}
      min={dayOf(now)}
      onWrite={(due) => write({ due })}
    >
      <span class="quick-days">
        {days.map(([name, day]) => (
          <button key={name} type="button" class="quick" onClick={() => write({ due: day })}>
            {t(`trainer.terms.due-${name}`)}
          </button>
        ))}
        {draft.due && (
          <button type="button" class="quick" onClick={clear}>
            {t('trainer.terms.due-none')}
          </button>
        )}
      </span>
    </Field>
  );
}

const ATTEMPTS = [0, 1, 2, 3, 5];

function Passing() {
  const { draft, write } = useBench();
  const { attempts, counts } = draft;
  const options = [...new Set([...ATTEMPTS, attempts])].sort((one, other) => one - other);
  return (
    <Fold title={t('trainer.terms.passing')}>
      <Field
        field="pass"
        type="number"
        label={t('trainer.terms.pass')}
        about={t('trainer.terms.pass-about')}
        min="0"
        max="100"
        value={draft.pass}
        onWrite={(pass) => write({ pass })}
      />
      <Pick
        legend={t('trainer.terms.attempts')}
        options={options.map(String)}
        value={String(attempts)}
        label={(option) =>
          option === '0' ? t('trainer.terms.unlimited') : t('trainer.terms.times', { count: Number(option) })
        }
        onPick={(option) => write({ attempts: Number(option) })}
      />
      {attempts !== 1 && (
        <Pick
          legend={t('trainer.terms.counts')}
          options={COUNTING}
          value={counts}
          label={(option) => t(`trainer.terms.counts-${option}`)}
          onPick={(option) => write({ counts: option })}
        />
      )}
      <PrincipleMarks />
    </Fold>
  );
}

function Playing() {
  const { draft, write } = useBench();
  return (
    <Fold title={t('trainer.terms.playing')}>
      <Languages />
      <Pick
        legend={t('trainer.terms.coach')}
        options={COACHING}
        value={draft.coach}
        label={(option) => t(`trainer.terms.coach-${option}`)}
        onPick={(coach) => write({ coach })}
      />
      <Pick
        legend={t('trainer.terms.timers')}
        options={TIMING}
        value={draft.timers}
        label={(option) => t(`trainer.terms.timers-${option}`)}
        onPick={(timers) => write({ timers })}
      />
      <p class="field-about">{t('trainer.terms.timers-about')}</p>
    </Fold>
  );
}

/** Any language, or some: the boxes come when the choice is limited. */
function Languages() {
  const { draft, write, problems } = useBench();
  const { locales } = draft;
  const spoken = LOCALES.filter((locale) =>
    draft.scenarios.every((id) => localesOf(id).length === 0 || localesOf(id).includes(locale)),
  );
  const toggle = (locale: Locale, on: boolean) =>
    write({ locales: LOCALES.filter((one) => (one === locale ? on : locales.includes(one))) });
  return (
    <fieldset class="languages">
      <legend>{t('trainer.terms.languages')}</legend>
      <p class="field-about">{t('trainer.terms.languages-about')}</p>
      <div class="language-boxes">
        {LOCALES.map((locale) => (
          <span key={locale} lang={locale}>
            <Toggle
              label={LOCALE_NAMES[locale]}
              checked={locales.includes(locale)}
              onToggle={(on) => toggle(locale, on)}
            />
          </span>
        ))}
      </div>
      {spoken.length < LOCALES.length && (
        <p class="field-about">
          {t('trainer.terms.languages-all', { names: spoken.map((one) => LOCALE_NAMES[one]).join(', ') })}
        </p>
      )}
      {problems.locales && (
        <p class="wrong" tabIndex={-1} data-field="locales">
          {t(`trainer.wrong.${problems.locales}`)}
        </p>
      )}
    </fieldset>
  );
}
