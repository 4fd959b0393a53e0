/** An assignment as a mission board: what it is, how it stands, the calls, and what goes back. */
import { useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { useStore } from '../context.tsx';
import { Board } from './board.tsx';
import { Brief } from './brief.tsx';
import { NameField } from './name-field.tsx';
import { RecordingLine } from './recording-line.tsx';
import { RemoveCard } from './remove-card.tsx';
import { SendCard } from './send-card.tsx';
import { StandingCard } from './standing-card.tsx';
import { BackCard, TermsCard } from './terms-card.tsx';
import { stepsOf, useAssigned, useJudged, useTitles } from './use-assigned.ts';
import { AskName, needsName } from './use-play.ts';

export function Mission() {
  const assigned = useAssigned();
  const hosted = useStore((state) => state.hosted !== undefined);
  const titles = useTitles();
  const judged = useJudged(assigned);
  const name = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState(false);
  const steps = stepsOf(assigned);
  const begun = assigned.attempts.length > 0;
  // Once it is known it moves out of the way; not while it is being written.
  const [early] = useState(!begun || assigned.record.name === '');
  const field = needsName(assigned, hosted) && <NameField input={name} asked={asked} />;
  // When everything has been played, sending comes next.
  const complete = steps.every(({ over }) => over);
  const send = assigned.record.assignment.key && !hosted && begun && (
    <SendCard steps={steps} judged={judged} />
  );
  const askName = () => {
    setAsked(true);
    name.current?.focus();
    name.current?.scrollIntoView({ block: 'center' });
  };
  return (
    <AskName.Provider value={askName}>
      <Brief steps={steps} passed={judged?.standing.passed ?? false} />
      {early && field}
      {titles && <StandingCard steps={steps} titles={titles} standing={judged?.standing} />}
      {complete && send}
      {titles && <Board steps={steps} titles={titles} standing={judged?.standing} />}
      {!early && field}
      {!complete && send}
      {assigned.record.assignment.store && !hosted && <RecordingLine />}
      <TermsCard open={!begun} />
      <BackCard open={!begun} />
      {!hosted && <RemoveCard />}
      <p class="visually-hidden" role="status">
        {titles ? '' : t('app.loading')}
      </p>
    </AskName.Provider>
  );
}
