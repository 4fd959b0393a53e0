/** Captions of the sounds that matter: shown for a moment, and told. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { useStore, useUi } from '../context.tsx';

/** Milliseconds a caption stays. */
const STAY = 2600;

export function Captions() {
  const { onCaption } = useUi();
  const on = useStore(({ settings }) => settings.captions);
  const [caption, setCaption] = useState<string>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onCaption((key) => {
      clearTimeout(timer);
      setCaption(key);
      timer = setTimeout(() => setCaption(undefined), STAY);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [onCaption]);
  return <p class="caption">{on && caption ? <span>♪ {t(`captions.${caption}`)}</span> : null}</p>;
}
