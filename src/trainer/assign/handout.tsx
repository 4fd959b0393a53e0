/** A sheet for everybody in the room: only printed, never on the screen. */
import type { Assignment } from '../../app/assignment/model.ts';
import { scenarioHeads } from '../../content/listing.ts';
import { formatNumber, t } from '../../i18n/index.ts';
import { useStore } from '../../ui/context.tsx';
import { formatDue, formatMinutes } from '../desk/formats.ts';
import type { Qr } from './qr.ts';
import { QrPicture } from './qr-card.tsx';

interface Props {
  readonly assignment: Assignment;
  readonly link: string;
  readonly qr: Qr | undefined;
}

export function Handout({ assignment: { title, from, scenarios, terms }, link, qr }: Props) {
  const locale = useStore((state) => state.locale);
  const heads = scenarioHeads().filter(({ id }) => scenarios.some((one) => one.id === id));
  const minutes = heads.reduce((sum, { length }) => sum + length, 0);
  const due = formatDue(terms, locale);
  return (
    <div class="handout" aria-hidden="true">
      <p class="handout-game">{t('app.name')}</p>
      <h2>{title}</h2>
      {from && <p>{t('trainer.handout.from', { from })}</p>}
      <ul>
        <li>
          {t('trainer.calls', { count: scenarios.length, number: formatNumber(locale, scenarios.length) })}
        </li>
        <li>{t('trainer.summary.minutes', { minutes: formatMinutes(locale, minutes) })}</li>
        <li>{t('trainer.summary.pass', { pass: formatNumber(locale, terms.pass) })}</li>
        {due && <li>{due}</li>}
      </ul>
      {terms.note && <p class="handout-note">{terms.note}</p>}
      {qr && <QrPicture qr={qr} title={title} />}
      <p>{t('trainer.handout.how')}</p>
      <p class="handout-link">{link}</p>
    </div>
  );
}
