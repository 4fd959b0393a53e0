/** Packages for an LMS: made here in the browser, the game inside. */
import { useState } from 'preact/hooks';
import type { Assignment } from '../../app/assignment/model.ts';
import { formatNumber, loadTexts, t } from '../../i18n/index.ts';
import { useStore } from '../../ui/context.tsx';
import { Icon } from '../../ui/parts/icon.tsx';
import { PACKAGES, type PackageKind, useServices } from '../services.ts';
import { download, fileNameOf } from './download.ts';

interface Progress {
  readonly kind: PackageKind;
  readonly share: number;
  readonly state: 'making' | 'made' | 'failed';
  /** What is wrong, in words, where more is known than that it failed. */
  readonly why?: string | undefined;
}

/** What a failure says: the LMS room's errors name the trouble and what it is about. */
async function whyOf(error: unknown): Promise<string | undefined> {
  const { trouble, what } = error as { trouble?: string; what?: string };
  if (!trouble) return undefined;
  await loadTexts('lms');
  return t(`lms.package.trouble.${trouble}`, { what });
}

export function Packages({ assignment }: { assignment: Assignment }) {
  const { buildPackage } = useServices();
  const [progress, setProgress] = useState<Progress>();
  const busy = progress?.state === 'making';
  const make = async (kind: PackageKind) => {
    setProgress({ kind, share: 0, state: 'making' });
    try {
      const blob = await buildPackage(assignment, kind, (share) =>
        setProgress({ kind, share, state: 'making' }),
      );
      download(blob, fileNameOf(`${assignment.title} ${kind}`, 'zip'));
      setProgress({ kind, share: 1, state: 'made' });
    } catch (error) {
      const why = await whyOf(error).catch(() => undefined);
      setProgress({ kind, share: 0, state: 'failed', why });
    }
  };
  return (
    <section class="made-card packages paper" aria-labelledby="made-packages">
      <h2 id="made-packages">{t('trainer.packages.title')}</h2>
      <p>{t('trainer.packages.about')}</p>
      <ul>
        {PACKAGES.map((kind) => (
          <li key={kind}>
            <button type="button" class="quiet-button" disabled={busy} onClick={() => void make(kind)}>
              <Icon name="save" />
              {t(`trainer.packages.${kind.replace('.', '')}`)}
            </button>
            <span>{t(`trainer.packages.${kind.replace('.', '')}-about`)}</span>
          </li>
        ))}
      </ul>
      <Told progress={progress} />
    </section>
  );
}

function Told({ progress }: { progress: Progress | undefined }) {
  const locale = useStore((state) => state.locale);
  const { kind = PACKAGES[0], share = 0, state, why } = progress ?? {};
  const name = t(`trainer.packages.${kind.replace('.', '')}`);
  return (
    <>
      {state === 'making' && (
        <p class="package-progress">
          <progress max="1" value={share} aria-label={name} />
          <span>{formatNumber(locale, share, { style: 'percent' })}</span>
        </p>
      )}
      <p class={`told ${state ?? ''}`} role="status">
        {why ?? (state ? t(`trainer.packages.${state}`, { name }) : '')}
      </p>
    </>
  );
}
