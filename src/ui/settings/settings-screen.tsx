import { TopBar } from '../parts/top-bar.tsx';

export default function SettingsScreen() {
  return (
    <main class="settings">
      <TopBar />
    </main>
  );
}
