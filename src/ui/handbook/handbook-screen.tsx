import { TopBar } from '../parts/top-bar.tsx';

export default function HandbookScreen() {
  return (
    <main class="handbook">
      <TopBar />
    </main>
  );
}
