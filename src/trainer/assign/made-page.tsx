/** What has come of it: link and QR code to hand out, a file, packages for an LMS, a sheet to print. */
import { toFileText } from '../../app/assignment/file.ts';
import type { Assignment } from '../../app/assignment/model.ts';
import { bringPacks } from '../../content/catalogue.ts';
import { scenarioHeads } from '../../content/listing.ts';
import { formatNumber, t } from '../../i18n/index.ts';
import { useStore, useUi } from '../../ui/context.tsx';
import { Icon } from '../../ui/parts/icon.tsx';
import { NotArrived } from '../../ui/parts/not-arrived.tsx';
import { useLoaded } from '../../ui/parts/use-loaded.ts';
import { CopyButton } from '../desk/copy-button.tsx';
import { formatDue, inOneLine } from '../desk/formats.ts';
import { linkOf } from '../desk/link-of.ts';
import { read } from '../desk/use-kept.ts';
import { download, fileNameOf } from './download.ts';
import { Handout } from './handout.tsx';
import { Packages } from './packages.tsx';
import { qrOf } from './qr.ts';
import { QrCard } from './qr-card.tsx';
import './made.css';

export default function MadePage({ id }: { id: string }) {
  const { shelves } = useUi();
  const { value, failed, retry } = useLoaded(id, async () => {
    const [kept] = await Promise.all([shelves().then(read), bringPacks()]);
    const assignment = kept.made.find((record) => record.id === id)?.assignment;
    return { assignment, link: assignment && (await linkOf(assignment)), kept };
  });
  if (failed && !value) return <NotArrived text={t('trainer.not-read')} retry={retry} />;
  if (!value) return <p class="loading">{t('app.loading')}</p>;
  if (!value.assignment) return <Nothing />;
  const unsafe = value.kept.keys.some(({ backedUp }) => !backedUp);
  return <Made assignment={value.assignment} link={value.link} unsafe={unsafe} />;
}

const Nothing = () => (
  <div class="paper">
    <h1>{t('trainer.made.nothing')}</h1>
    <p>{t('trainer.made.nothing-about')}</p>
  </div>
);

interface Props {
  readonly assignment: Assignment;
  readonly link: string | undefined;
  readonly unsafe: boolean;
}

function Made({ assignment, link, unsafe }: Props) {
  const locale = useStore((state) => state.locale);
  const { title, scenarios, terms } = assignment;
  const qr = link === undefined ? undefined : qrOf(link);
  return (
    <div class="made-page">
      <header class="made-head">
        <p class="kicker">{t('trainer.made.kicker')}</p>
        <h1>{title}</h1>
        <p>
          {inOneLine([
            t('trainer.calls', { count: scenarios.length, number: formatNumber(locale, scenarios.length) }),
            t('trainer.summary.pass', { pass: formatNumber(locale, terms.pass) }),
            formatDue(terms, locale),
          ])}
        </p>
      </header>
      {isStale(assignment) && (
        <p class="made-stale paper wants">
          {t('trainer.made.stale')}{' '}
          <a href={`#/trainer/new/${assignment.id}`}>{t('trainer.folder.duplicate')}</a>
        </p>
      )}
      <div class="made-column">
        {link === undefined ? <NoLink /> : <LinkCard link={link} title={title} />}
        <FileCard assignment={assignment} />
        <Packages assignment={assignment} />
      </div>
      <div class="made-column">
        {link !== undefined && <QrCard qr={qr} title={title} />}
        <NextCard id={assignment.id} unsafe={unsafe} />
        {link !== undefined && <PrintCard />}
      </div>
      {link !== undefined && <Handout assignment={assignment} link={link} qr={qr} />}
    </div>
  );
}

/** Whether one of its calls has changed since, or is gone: trainees could not play it. */
function isStale({ scenarios }: Assignment): boolean {
  const heads = scenarioHeads();
  return scenarios.some(({ id, hash }) => !heads.some((head) => head.id === id && head.hash === hash));
}

function LinkCard({ link, title }: { link: string; title: string }) {
  const share =
    typeof navigator.share === 'function'
      ? () => void navigator.share({ title, url: link }).catch(() => {})
      : undefined;
  return (
    <section class="made-card link-card paper" aria-labelledby="made-link">
      <h2 id="made-link">{t('trainer.made.link')}</h2>
      <p>{t('trainer.made.link-about')}</p>
      <textarea
        class="the-link"
        readOnly
        rows={3}
        spellcheck={false}
        aria-label={t('trainer.made.link')}
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="made-buttons">
        <CopyButton big text={() => Promise.resolve(link)} about={title} />
        {share && (
          <button type="button" class="quiet-button" onClick={share}>
            <Icon name="transfer" />
            {t('trainer.made.share')}
          </button>
        )}
        <a class="quiet-button preview" href={link} target="_blank" rel="noopener">
          <Icon name="look-up" />
          {t('trainer.made.preview')}
        </a>
      </div>
    </section>
  );
}

const NoLink = () => (
  <section class="made-card paper no-link" aria-labelledby="made-no-link">
    <h2 id="made-no-link">{t('trainer.made.no-link')}</h2>
    <p>{t('trainer.made.no-link-about')}</p>
  </section>
);

function FileCard({ assignment }: { assignment: Assignment }) {
  return (
    <section class="made-card paper" aria-labelledby="made-file">
      <h2 id="made-file">{t('trainer.made.file')}</h2>
      <p>{t('trainer.made.file-about')}</p>
      <div class="made-buttons">
        <button
          type="button"
          class="quiet-button"
          onClick={() => download(toFileText(assignment), fileNameOf(assignment.title, 'json'))}
        >
          <Icon name="save" />
          {t('trainer.made.save-file')}
        </button>
      </div>
    </section>
  );
}

function PrintCard() {
  return (
    <section class="made-card paper" aria-labelledby="made-print">
      <h2 id="made-print">{t('trainer.made.print')}</h2>
      <p>{t('trainer.made.print-about')}</p>
      <div class="made-buttons">
        <button type="button" class="quiet-button" onClick={() => print()}>
          <Icon name="notes" />
          {t('trainer.made.print-it')}
        </button>
      </div>
    </section>
  );
}

/** What comes next: the class, and the key in a safe place. */
function NextCard({ id, unsafe }: { id: string; unsafe: boolean }) {
  return (
    <section class={`made-card paper next-card${unsafe ? ' wants' : ''}`} aria-labelledby="made-next">
      <h2 id="made-next">{t('trainer.made.next')}</h2>
      <p>{t('trainer.made.next-about')}</p>
      {unsafe && <p class="key-note">{t('trainer.keys.unsafe')}</p>}
      <div class="made-buttons">
        <a class="quiet-button" href={`#/trainer/class/${id}`}>
          <Icon name="look-up" />
          {t('trainer.folder.class')}
        </a>
        {unsafe && (
          <a class="quiet-button" href="#/trainer/keys">
            {t('trainer.keys.back-up')}
          </a>
        )}
      </div>
    </section>
  );
}
