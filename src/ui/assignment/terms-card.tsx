/** The terms in words, and what is sent back to whom. Open before the first call, to be opened after it. */
import type { ComponentChildren } from 'preact';
import { dueAt } from '../../app/assignment/standing.ts';
import { LOCALE_NAMES } from '../../content/locales.ts';
import { formatDay, formatNumber, t } from '../../i18n/index.ts';
import { useStore } from '../context.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { useHandbook } from '../parts/use-handbook.ts';
import { useAssigned } from './use-assigned.ts';

interface FoldProps {
  readonly title: string;
  readonly open: boolean;
  readonly name: string;
  readonly children: ComponentChildren;
}

function Fold({ title, open, name, children }: FoldProps) {
  return (
    <details class={`paper fold ${name}`} open={open}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {children}
    </details>
  );
}

export function TermsCard({ open }: { open: boolean }) {
  const { terms } = useAssigned().record.assignment;
  const locale = useStore((state) => state.locale);
  const words = useHandbook(Object.keys(terms.principles).length > 0);
  const say = (icon: IconName, text: string) => (
    <li key={text}>
      <Icon name={icon} />
      <span>{text}</span>
    </li>
  );
  const names = terms.locales.map((code) => LOCALE_NAMES[code]);
  const languages = new Intl.ListFormat(locale, { type: 'disjunction' }).format(names);
  const percent = (mark: number) => formatNumber(locale, mark / 100, { style: 'percent' });
  return (
    <Fold title={t('assigned.terms.title')} open={open} name="terms">
      <ul>
        {say(
          'check',
          terms.pass > 0
            ? t('assigned.terms.pass', { score: formatNumber(locale, terms.pass) })
            : t('assigned.terms.pass-all'),
        )}
        {Object.entries(terms.principles).map(([id, mark]) =>
          say(
            'check',
            t('assigned.terms.principle', {
              name: words?.principles[id]?.name ?? id,
              share: percent(mark),
            }),
          ),
        )}
        {say(
          'replay',
          terms.attempts === 0
            ? t('assigned.terms.tries-free')
            : t('assigned.terms.tries', { count: terms.attempts }),
        )}
        {terms.attempts !== 1 && say('notes', t(`assigned.terms.counts.${terms.counts}`))}
        {say('arrow', t(`assigned.terms.order.${terms.order}`))}
        {terms.due && say('calendar', t('assigned.terms.due', { day: formatDay(locale, dueAt(terms)!) }))}
        {say('coach', t(`assigned.terms.coach.${terms.coach}`))}
        {say('clock', t(`assigned.terms.timers.${terms.timers}`))}
        {say(
          'sound',
          names.length > 0 ? t('assigned.terms.languages', { languages }) : t('assigned.terms.languages-all'),
        )}
      </ul>
    </Fold>
  );
}

/** What goes back, in plain words: nobody should have to trust what they cannot read. */
export function BackCard({ open }: { open: boolean }) {
  const { key, store, from } = useAssigned().record.assignment;
  const hosted = useStore((state) => state.hosted !== undefined);
  const who = from || t('assigned.back.trainer');
  return (
    <Fold title={t('assigned.back.title')} open={open} name="back">
      {hosted ? (
        <p>{t('assigned.back.hosted')}</p>
      ) : (
        <>
          {store && <p>{t('assigned.back.store', { host: new URL(store.endpoint).host, who })}</p>}
          {store && <p>{t('assigned.back.store-later')}</p>}
          {key && <Sealed who={who} too={store !== undefined} />}
          {!key && !store && <p>{t('assigned.back.none')}</p>}
          <p>{t('assigned.back.rest')}</p>
        </>
      )}
    </Fold>
  );
}

function Sealed({ who, too }: { who: string; too: boolean }) {
  return (
    <>
      <p>{t(too ? 'assigned.back.sealed-too' : 'assigned.back.sealed', { who })}</p>
      <ul>
        {['decisions', 'name', 'nothing'].map((part) => (
          <li key={part}>
            <Icon name={part === 'nothing' ? 'cross' : 'check'} />
            <span>{t(`assigned.back.${part}`)}</span>
          </li>
        ))}
      </ul>
      <p>{t('assigned.back.lock', { who })}</p>
    </>
  );
}
