/** Where scenarios are written: which of its pages is shown. */
import { useStore } from '../ui/context.tsx';
import { TopBar } from '../ui/parts/top-bar.tsx';

export default function StudioScreen() {
  const part = useStore(({ screen }) => (screen.name === 'studio' ? screen.part : ''));
  return (
    <main class="studio" data-part={part}>
      <TopBar />
    </main>
  );
}
