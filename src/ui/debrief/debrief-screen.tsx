import { TopBar } from '../parts/top-bar.tsx';

export default function DebriefScreen() {
  return (
    <main class="debrief">
      <TopBar />
    </main>
  );
}
