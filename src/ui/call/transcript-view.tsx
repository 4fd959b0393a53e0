/** The conversation so far, above what is being said now. */
import type { TranscriptEntry } from '../../app/transcript.ts';
import { t } from '../../i18n/index.ts';
import { useCall, useFill } from '../context.tsx';
import { currentSpeech } from './current-speech.ts';

/** All entries but the customer's words on the screen and the coach's remarks, which have places of their own. */
export function TranscriptView() {
  const { transcript } = useCall();
  const now = new Set<TranscriptEntry>(currentSpeech(transcript));
  const past = transcript.filter((entry) => entry.type !== 'coach' && !now.has(entry));
  if (past.length === 0) return null;
  return (
    <ol class="transcript">
      {past.map((entry, index) => (
        <Entry key={index} entry={entry} />
      ))}
    </ol>
  );
}

function Entry({ entry }: { entry: TranscriptEntry }) {
  const { words } = useCall();
  const fill = useFill();
  switch (entry.type) {
    case 'line':
      return <Turn who="customer" text={fill(words.moments[entry.moment]!.lines[entry.line]!)} />;
    case 'reply':
      return <Turn who="customer" text={fill(words.moments[entry.moment]!.choices[entry.choice]![1])} />;
    case 'said': {
      const text = fill(words.moments[entry.moment]!.choices[entry.choice]![0]);
      return <Turn who="you" text={text} interrupted={entry.interrupted} />;
    }
    case 'look-up':
      return <Stage text={t('transcript.look-up', { name: words.lookUps[entry.item]!.name })} />;
    case 'transfer':
      return <Stage text={t('transcript.transfer', { name: words.desks[entry.desk] })} />;
    case 'noted':
      return <Stage text={t('transcript.noted', { name: words.record[entry.fact]!.label })} />;
    case 'end':
      return <Stage text={t('transcript.end', { title: words.outcomes[entry.outcome]!.title })} />;
    case 'coach':
      return null;
    default:
      return <Stage text={t(`transcript.${entry.type}`)} />;
  }
}

function Turn({
  who,
  text,
  interrupted = false,
}: {
  who: 'customer' | 'you';
  text: string;
  interrupted?: boolean;
}) {
  return (
    <li class={`turn ${who}`}>
      <span class="speaker">
        {t(`call.${who}`)}
        {interrupted && <em> {t('call.interrupted')}</em>}
      </span>
      <p>{text}</p>
    </li>
  );
}

const Stage = ({ text }: { text: string }) => <li class="direction">{text}</li>;
