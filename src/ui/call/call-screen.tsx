/** The call: what is said beside (or below) the stage, and what the player can do about it. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { PHASE } from '../../core/model.ts';
import { t } from '../../i18n/index.ts';
import { useCall, useFill, useStore } from '../context.tsx';
import { HostTrouble } from '../parts/host-trouble.tsx';
import { TopBar } from '../parts/top-bar.tsx';
import { AssignmentChip } from './assignment-chip.tsx';
import { CallClock } from './call-clock.tsx';
import { Choices } from './choices.tsx';
import { Coach } from './coach.tsx';
import { HoldView } from './hold-view.tsx';
import { MoodBadge } from './mood-badge.tsx';
import { PhonePanel } from './phone-panel.tsx';
import { RecordForm } from './record-form.tsx';
import { Speech } from './speech.tsx';
import { ToldIn } from './told-in.tsx';
import { TranscriptView } from './transcript-view.tsx';
import { useKeys } from './use-keys.ts';

export function CallScreen() {
  const call = useStore((state) => state.call);
  if (!call) return <p class="loading">{t('app.loading')}</p>;
  return <Conversation />;
}

function Conversation() {
  const { state, attempt, words, transcript } = useCall();
  const fill = useFill();
  const turn = useRef<HTMLDivElement>(null);
  const scroll = useRef<HTMLElement>(null);
  const first = useRef(true);
  useKeys();
  // What was pressed is gone with its turn: the focus goes to the place where the next turn is, never to nowhere.
  useLayoutEffect(() => {
    const lost = !document.activeElement || document.activeElement === document.body;
    if (lost && !first.current) turn.current?.focus({ preventScroll: true });
    first.current = false;
  });
  useEffect(() => {
    if (scroll.current) showNewest(scroll.current);
  }, [transcript.length, state.phase, attempt.id]);
  useEffect(() => {
    document.title = `${words.title} · ${t('app.name')}`;
  }, [words]);
  const talking = state.phase > PHASE.ringing && state.phase < PHASE.wrapUp;
  return (
    <main
      class={`call phase-${state.phase}`}
      data-attempt={attempt.id}
      aria-label={t('call.title', { title: words.title })}
    >
      <TopBar>
        <CallClock />
        {talking && <MoodBadge />}
      </TopBar>
      <div class="talk" lang={words.language}>
        <AssignmentChip />
        <HostTrouble />
        <ToldIn />
        {state.phase === PHASE.ringing && <p class="role">{fill(words.role)}</p>}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by the keyboard */}
        <section class="scroll" ref={scroll} tabIndex={0} aria-label={t('call.transcript')}>
          <TranscriptView />
          {state.phase !== PHASE.hold && <Speech />}
          <Coach />
        </section>
        <div class="turn-place" ref={turn} tabIndex={-1}>
          {state.phase === PHASE.hold && <HoldView />}
          {state.phase === PHASE.wrapUp && <RecordForm />}
          {state.phase < PHASE.hold && <Choices />}
        </div>
        {talking && <PhonePanel />}
      </div>
    </main>
  );
}

/** Brings the newest words into sight: their beginning, where there is not room for all of them. */
function showNewest(box: HTMLElement): void {
  const speech = box.querySelector<HTMLElement>('.speech');
  const top = speech ? speech.offsetTop - box.offsetTop - SPARE : box.scrollHeight;
  box.scrollTop = Math.min(top, box.scrollHeight - box.clientHeight);
}

/** Pixels left free above the newest words. */
const SPARE = 14;
