/** The page of an assignment: who it is from and what it is, then how one is getting on; or why there is none. */
import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { useStore } from '../context.tsx';
import { BackToCall } from '../parts/back-to-call.tsx';
import { TopBar } from '../parts/top-bar.tsx';
import { HandbookLink } from './handbook-link.tsx';
import { HostBar, LeaveButton } from './host-bar.tsx';
import { Mission } from './mission.tsx';
import { TroublePage } from './trouble-page.tsx';
import '../styles/home.css';
import '../styles/assignment.css';

export default function AssignmentScreen() {
  const trouble = useStore(({ screen }) => (screen.name === 'assignment' ? screen.trouble : undefined));
  const id = useStore(({ assigned }) => assigned?.record.id);
  const locale = useStore((state) => state.locale);
  // One assignment may follow another, or trouble, on the same screen.
  useEffect(() => {
    const heading = document.querySelector('main h1')?.textContent;
    document.title = [heading, t('app.name')].filter(Boolean).join(' · ');
  }, [id, trouble, locale]);
  return (
    <main class="assignment">
      <TopBar>
        <BackToCall />
        <HandbookLink />
        <LeaveButton />
      </TopBar>
      <div class="mission-sheet">
        <HostBar />
        {trouble ? <TroublePage trouble={trouble} /> : id !== undefined && <Mission key={id} />}
      </div>
    </main>
  );
}
