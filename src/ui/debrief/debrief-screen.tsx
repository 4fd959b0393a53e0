/** The debrief: first what happened, then what it was worth, then every decision, and the way back into the call. */
import { moodCurve } from '../../app/mood-curve.ts';
import type { Call } from '../../app/store.ts';
import { PHASE } from '../../core/model.ts';
import { t } from '../../i18n/index.ts';
import { useStore } from '../context.tsx';
import { TopBar } from '../parts/top-bar.tsx';
import { Debrief } from './debrief.tsx';
import { Trouble } from './trouble.tsx';
import '../styles/debrief.css';

export default function DebriefScreen() {
  const call = useStore((state) => state.call);
  const attempt = useStore(({ screen }) => (screen.name === 'debrief' ? screen.attempt : undefined));
  // On the way out the screen is still here when the call is not.
  const fits = call && (attempt === undefined || call.attempt.id === attempt);
  return (
    <main class="debrief">
      <TopBar />
      {fits ? <Told call={call} /> : <p class="loading">{t('app.loading')}</p>}
    </main>
  );
}

function Told({ call }: { call: Call }) {
  const curve = curveOf(call);
  if (curve === undefined) return <Trouble kind="log" />;
  if (call.state.phase !== PHASE.done) return <Trouble kind="unfinished" />;
  return <Debrief key={call.attempt.id} call={call} curve={curve} />;
}

/** The mood curve; undefined where the log does not fit the scenario. */
function curveOf({ scenario, attempt }: Call) {
  try {
    return moodCurve(scenario, attempt.seed, attempt.log);
  } catch {
    return undefined;
  }
}
