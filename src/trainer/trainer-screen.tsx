/** The trainer's desk: which of its pages is shown. */
import { useStore } from '../ui/context.tsx';
import { TopBar } from '../ui/parts/top-bar.tsx';

export default function TrainerScreen() {
  const part = useStore(({ screen }) => (screen.name === 'trainer' ? screen.part : ''));
  return (
    <main class="trainer" data-part={part}>
      <TopBar />
    </main>
  );
}
