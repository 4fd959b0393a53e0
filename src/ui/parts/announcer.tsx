/** Tells a screen reader what is new, and only that: the customer's new words, what happened, the coach, the captions. */
import { useEffect, useState } from 'preact/hooks';
import type { Call } from '../../app/store.ts';
import { coachOn } from '../../app/terms.ts';
import type { TranscriptEntry } from '../../app/transcript.ts';
import { calendar, fillText, t } from '../../i18n/index.ts';
import { textOfSpeech } from '../call/current-speech.ts';
import { useStore, useUi } from '../context.tsx';

export function Announcer() {
  const { store } = useUi();
  const locale = useStore((state) => state.locale);
  const [text, setText] = useState('');
  useEffect(() => {
    let seen = key(store.getState().call);
    return store.subscribe(({ call }) => {
      const now = key(call);
      if (!call || now === seen) return;
      const before = seen?.id === now?.id ? (seen?.length ?? 0) : 0;
      seen = now;
      const { locale: spoken } = store.getState();
      const news = call.transcript
        .slice(before)
        .filter(({ type }) => type !== 'coach' || coachOn(store.getState()))
        .map((entry) => tell(call, entry, spoken));
      if (news.some(Boolean)) setText(news.filter(Boolean).join(' '));
    });
  }, [store]);
  return (
    <div class="visually-hidden" role="status" aria-live="polite" lang={locale}>
      {text}
    </div>
  );
}

const key = (call: Call | undefined) => call && { id: call.attempt.id, length: call.transcript.length };

/** What an entry says aloud; the player's own words are not repeated to them. */
function tell(call: Call, entry: TranscriptEntry, locale: Parameters<typeof fillText>[2]): string {
  const { words, attempt } = call;
  const fill = (text: string) =>
    fillText(text, words.facts, words.language ?? locale, calendar(words.language), attempt.startedAt);
  if (entry.type === 'line' || entry.type === 'reply') {
    return `${t('call.customer')}: ${fill(textOfSpeech(words, entry))}`;
  }
  if (entry.type === 'coach') {
    return entry.why
      ? `${t('call.coach')}: ${fill(words.moments[entry.why.moment]!.choices[entry.why.choice]![2])}`
      : '';
  }
  if (entry.type === 'look-up') return fill(words.lookUps[entry.item]!.text);
  if (entry.type === 'noted') return t('transcript.noted', { name: words.record[entry.fact]!.label });
  if (entry.type === 'end') return t('transcript.end', { title: words.outcomes[entry.outcome]!.title });
  if (entry.type === 'hold-on' || entry.type === 'hold-off' || entry.type === 'snap')
    return t(`transcript.${entry.type}`);
  return '';
}
