/** The customer's words, running in like speech: the pace is the style sheet's, so that no frame costs any work here. */
import { speechDuration } from '../../app/speech.ts';
import { PHASE } from '../../core/model.ts';
import { t } from '../../i18n/index.ts';
import { useCall, useFill, useStore, useUi } from '../context.tsx';
import { RunIn } from '../parts/run-in.tsx';
import { currentSpeech, textOfSpeech } from './current-speech.ts';

export function Speech() {
  const { words, transcript, state, attempt } = useCall();
  const fill = useFill();
  const { still } = useUi();
  const [locale, speed, paused] = [
    useStore((app) => app.locale),
    useStore((app) => app.settings.textSpeed),
    useStore((app) => app.paused),
  ];
  const entries = currentSpeech(transcript);
  if (entries.length === 0) return null;
  const running = state.phase === PHASE.speaking && speed !== 'instant' && !still();
  let from = 0;
  return (
    <div class={`speech${running ? ' running' : ''}${paused ? ' paused' : ''}`} key={attempt.id}>
      <span class="speaker">{t('call.customer')}</span>
      {entries.map((entry) => {
        const text = fill(textOfSpeech(words, entry));
        const during = speechDuration(text, locale, speed);
        const line = running ? (
          <RunIn key={`${entry.type}${entry.moment}`} text={text} from={from} during={during} />
        ) : (
          <p key={`${entry.type}${entry.moment}`} class="line">
            {text}
          </p>
        );
        from += during;
        return line;
      })}
    </div>
  );
}
