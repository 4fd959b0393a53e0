/** Throwing results away: asked once more, in the same place. */
import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/index.ts';
import { Sure, useAsking } from '../../ui/parts/sure.tsx';

interface Props {
  readonly label: string;
  readonly question: string;
  readonly onRemove: () => Promise<void>;
  readonly children?: ComponentChildren;
}

export function RemoveButton({ label, question, onRemove, children }: Props) {
  const { asking, setAsking, start } = useAsking();
  if (!asking)
    return (
      <button
        ref={start}
        type="button"
        class="quiet-button danger no-print remove-button"
        onClick={() => setAsking(true)}
      >
        {children}
        {label}
      </button>
    );
  return (
    <Sure
      class="remove-sure no-print"
      question={question}
      no={t('class.remove.no')}
      yes={t('class.remove.yes')}
      onNo={() => setAsking(false)}
      onYes={() => void onRemove().then(() => setAsking(false))}
    />
  );
}
