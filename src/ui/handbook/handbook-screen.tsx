/** The handbook: 17 principles on a page each, with tabs, and a search through all their rules. */
import { useMemo, useState } from 'preact/hooks';
import { loadHandbook, loadHandbookWords } from '../../content/catalogue.ts';
import type { Handbook, HandbookWords } from '../../content/handbook.ts';
import { t } from '../../i18n/index.ts';
import { useStore } from '../context.tsx';
import { BackToCall } from '../parts/back-to-call.tsx';
import { NotArrived } from '../parts/not-arrived.tsx';
import { TopBar } from '../parts/top-bar.tsx';
import { useLoaded } from '../parts/use-loaded.ts';
import { FoundCount } from './found-count.tsx';
import { Finder, Tabs, type Wanted } from './index-page.tsx';
import { RuleEntry } from './rule-entry.tsx';
import { NothingFound, PageCorners, PrincipleSection } from './rules-page.tsx';
import { findRules, holdsIn, indexRules, principleOf, ruleOf } from './search.ts';
import { useArrival } from './use-arrival.ts';
import '../styles/handbook.css';

export default function HandbookScreen() {
  const locale = useStore((state) => state.locale);
  const book = useLoaded(locale, () => Promise.all([loadHandbook(), loadHandbookWords(locale)]));
  return (
    <main class="handbook">
      <TopBar>
        <BackToCall />
      </TopBar>
      {book.value && <Book handbook={book.value[0]} words={book.value[1]} />}
      {!book.value && (
        <div class="book closed">
          <h1>{t('handbook.title')}</h1>
          {book.failed ? (
            <NotArrived text={t('handbook.failed')} retry={book.retry} />
          ) : (
            <p role="status">{t('handbook.loading')}</p>
          )}
        </div>
      )}
    </main>
  );
}

const NOTHING_WANTED: Wanted = { query: '', channel: '' };

/** What is wanted, as long as the address stays. A new one is shown whatever was looked for before. */
function useWanted(handbook: Handbook, address: string | undefined) {
  const [last, setLast] = useState({ wanted: NOTHING_WANTED, address });
  const rule = ruleOf(handbook, address);
  const hides = rule && !holdsIn(rule, last.wanted.channel);
  const moved = { query: '', channel: hides ? '' : last.wanted.channel };
  const wanted = last.address === address ? last.wanted : moved;
  return [wanted, (next: Wanted) => setLast({ wanted: next, address })] as const;
}

function Book({ handbook, words }: { handbook: Handbook; words: HandbookWords }) {
  const address = useStore(({ screen }) => (screen.name === 'handbook' ? screen.rule : undefined));
  const [wanted, want] = useWanted(handbook, address);
  const [turn, setTurn] = useState(0);
  const searching = wanted.query.trim() !== '';
  const open = principleOf(handbook, address);
  useArrival(address, turn, !searching);
  const turnTo = () => {
    want({ ...wanted, query: '' });
    setTurn(turn + 1);
  };
  return (
    <div class="book">
      <div class="page index">
        <h1>{t('handbook.title')}</h1>
        <Finder words={words} wanted={wanted} onWant={want} />
        <Tabs
          handbook={handbook}
          words={words}
          channel={wanted.channel}
          open={searching ? undefined : open}
          onTurn={turnTo}
        />
      </div>
      <RulesPage handbook={handbook} words={words} wanted={wanted} open={open} onWant={want} />
    </div>
  );
}

interface PageProps {
  readonly handbook: Handbook;
  readonly words: HandbookWords;
  readonly wanted: Wanted;
  readonly open: string;
  readonly onWant: (wanted: Wanted) => void;
}

function RulesPage({ handbook, words, wanted, open, onWant }: PageProps) {
  const { found, entries } = useRules(handbook, words, wanted);
  const searching = wanted.query.trim() !== '';
  const shown = searching ? found : found.filter(({ principle }) => principle === open);
  return (
    <div class="page pages">
      <FoundCount found={shown} wanted={wanted} searching={searching} />
      {shown.map((section) => (
        <PrincipleSection key={section.principle} found={section} words={words} entries={entries} />
      ))}
      {shown.length === 0 && (
        <NothingFound query={wanted.query.trim()} onClear={() => onWant(NOTHING_WANTED)} />
      )}
      {!searching && <PageCorners handbook={handbook} words={words} open={open} />}
    </div>
  );
}

function useRules(handbook: Handbook, words: HandbookWords, { query, channel }: Wanted) {
  const index = useMemo(() => indexRules(handbook, words), [handbook, words]);
  const entries = useMemo(
    () =>
      new Map(
        handbook.principles
          .flatMap(({ rules }) => rules)
          .map((rule) => [rule.id, <RuleEntry key={rule.id} rule={rule} words={words} />]),
      ),
    [handbook, words],
  );
  const found = useMemo(() => findRules(handbook, index, query, channel), [handbook, index, query, channel]);
  return { found, entries };
}
