/** Throwing results away: asked once more, in the same place. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';

interface Props {
  readonly label: string;
  readonly question: string;
  readonly onRemove: () => Promise<void>;
  readonly children?: ComponentChildren;
}

export function RemoveButton({ label, question, onRemove, children }: Props) {
  const [asking, setAsking] = useState(false);
  const start = useRef<HTMLButtonElement>(null);
  const text = useRef<HTMLParagraphElement>(null);
  const asked = useRef(false);
  // The button that was pressed is gone: the question takes the focus, and gives it back.
  useEffect(() => {
    if (asking) text.current?.focus();
    else if (asked.current) start.current?.focus();
    asked.current = asking;
  }, [asking]);
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
    <div class="remove-sure no-print">
      <p ref={text} tabIndex={-1}>
        {question}
      </p>
      <button type="button" class="quiet-button" onClick={() => setAsking(false)}>
        {t('class.remove.no')}
      </button>
      <button
        type="button"
        class="quiet-button danger"
        onClick={() => void onRemove().then(() => setAsking(false))}
      >
        {t('class.remove.yes')}
      </button>
    </div>
  );
}
