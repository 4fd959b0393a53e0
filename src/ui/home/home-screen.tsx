import { TopBar } from '../parts/top-bar.tsx';

export default function HomeScreen() {
  return (
    <main class="home">
      <TopBar />
    </main>
  );
}
