/** Copies a text, and says that it has. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/parts/icon.tsx';

interface Props {
  readonly text: () => Promise<string>;
  /** What it is the link of, for those who do not see where it stands. */
  readonly about: string;
  readonly big?: boolean;
}

/** Milliseconds for which it is said. */
const WHILE = 4000;

export function CopyButton({ text, about, big = false }: Props) {
  const [told, setTold] = useState<'copied' | 'not-copied'>();
  useEffect(() => {
    if (!told) return undefined;
    const timer = setTimeout(() => setTold(undefined), WHILE);
    return () => clearTimeout(timer);
  }, [told]);
  const copy = async () => setTold((await copied(await text())) ? 'copied' : 'not-copied');
  return (
    <span class="copy">
      <button type="button" class={big ? 'big-button' : 'quiet-button'} onClick={() => void copy()}>
        <Icon name={told === 'copied' ? 'check' : 'notes'} />
        {t('trainer.copy')}
        <span class="visually-hidden"> {about}</span>
      </button>
      <span class={`copy-told ${told ?? ''}`} role="status">
        {told ? t(`trainer.${told}`) : ''}
      </span>
    </span>
  );
}

/** Where the clipboard is not to be had (an open line, an old browser), the old way is tried. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedBySelection(text);
  }
}

function copiedBySelection(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'visually-hidden';
  document.body.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}
