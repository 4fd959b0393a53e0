/** The QR code: on the page, over the whole screen for projecting, and as a picture to save. */
import { useRef } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/parts/icon.tsx';
import { download, fileNameOf } from './download.ts';
import { pngOf, type Qr, svgFileOf } from './qr.ts';

export function QrPicture({ qr, title }: { qr: Qr; title: string }) {
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${qr.size} ${qr.size}`}
      shape-rendering="crispEdges"
      role="img"
      aria-label={t('trainer.qr.alt', { title })}
    >
      <path class="qr-light" d={`M0 0h${qr.size}v${qr.size}H0z`} />
      <path class="qr-dark" d={qr.path} />
    </svg>
  );
}

export function QrCard({ qr, title }: { qr: Qr | undefined; title: string }) {
  return (
    <section class="made-card qr-card paper" aria-labelledby="made-qr">
      <h2 id="made-qr">{t('trainer.qr.title')}</h2>
      {qr ? <Code qr={qr} title={title} /> : <p>{t('trainer.qr.too-long')}</p>}
    </section>
  );
}

function Code({ qr, title }: { qr: Qr; title: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <p>{t(qr.dense ? 'trainer.qr.dense' : 'trainer.qr.about')}</p>
      <QrPicture qr={qr} title={title} />
      <div class="made-buttons">
        <button type="button" class="quiet-button" onClick={() => dialog.current?.showModal()}>
          <Icon name="look-up" />
          {t('trainer.qr.large')}
        </button>
        <button
          type="button"
          class="quiet-button"
          onClick={() => void pngOf(qr).then((blob) => download(blob, fileNameOf(title, 'png')))}
        >
          <Icon name="save" />
          {t('trainer.qr.png')}
        </button>
        <button
          type="button"
          class="quiet-button"
          onClick={() => download(svgFileOf(qr), fileNameOf(title, 'svg'), 'image/svg+xml')}
        >
          <Icon name="save" />
          {t('trainer.qr.svg')}
        </button>
      </div>
      <dialog ref={dialog} class="qr-wall" aria-label={title}>
        <p class="qr-wall-title">{title}</p>
        <QrPicture qr={qr} title={title} />
        <button type="button" class="quiet-button" onClick={() => dialog.current?.close()}>
          <Icon name="close" />
          {t('trainer.qr.close')}
        </button>
      </dialog>
    </>
  );
}
