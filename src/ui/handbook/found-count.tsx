/** How many rules were found: seen at once, told when the typing has come to rest. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import type { Wanted } from './index-page.tsx';
import { countRules, type Found } from './search.ts';

/** Milliseconds without a key before a screen reader is told how much was found. */
const PAUSE = 600;

interface CountProps {
  readonly found: readonly Found[];
  readonly wanted: Wanted;
  readonly searching: boolean;
}

export function FoundCount({ found, wanted, searching }: CountProps) {
  const count = countRules(found);
  const text = searching || wanted.channel ? t('handbook.found', { count }) : '';
  const [told, setTold] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setTold(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <>
      {text && (
        <p class="count" aria-hidden="true">
          {text}
        </p>
      )}
      <p class="visually-hidden" role="status">
        {told}
      </p>
    </>
  );
}
