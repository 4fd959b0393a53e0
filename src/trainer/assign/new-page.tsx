/** A new assignment: calls on the left, the folder that fills on the right, the terms below, and what comes of it in one sentence. */
import { useRef, useState } from 'preact/hooks';
import { loadHandbook } from '../../content/catalogue.ts';
import { loadTitles } from '../../content/listing.ts';
import { t } from '../../i18n/index.ts';
import { useCommands, useStore, useUi } from '../../ui/context.tsx';
import { Icon } from '../../ui/parts/icon.tsx';
import { NotArrived } from '../../ui/parts/not-arrived.tsx';
import { useHandbook } from '../../ui/parts/use-handbook.ts';
import { useLoaded } from '../../ui/parts/use-loaded.ts';
import { useScenarios } from '../../ui/parts/use-scenarios.ts';
import { focusHeading } from '../desk/lost-focus.ts';
import { Bench, type Supplies, useBench } from './bench.tsx';
import { inOrder, type Problems } from './check-draft.ts';
import { keepDraft, keptDraft } from './draft.ts';
import { makeAssignment } from './make-assignment.ts';
import { PickSection } from './pick-section.tsx';
import { proposedTitle, Summary } from './summary.tsx';
import { TermsSection } from './terms-section.tsx';
import { Tray } from './tray.tsx';
import { useDraft } from './use-draft.ts';
import './assign.css';
import './terms.css';

export default function NewPage({ id }: { id: string }) {
  const locale = useStore((state) => state.locale);
  const heads = useScenarios();
  const titles = useLoaded(`${locale} ${heads.map((head) => head.id)}`, () => loadTitles(locale));
  const handbook = useLoaded('handbook', loadHandbook);
  const words = useHandbook();
  const { draft, write } = useDraft(id);
  if (titles.failed || handbook.failed) {
    const retry = () => (titles.failed ? titles.retry() : handbook.retry());
    return <NotArrived text={t('trainer.not-arrived')} retry={retry} />;
  }
  if (!titles.value || !handbook.value || !words || !draft) return <p class="loading">{t('app.loading')}</p>;
  const supplies = { draft, write, heads, titles: titles.value, handbook: handbook.value, words };
  return <Form supplies={supplies} />;
}

function Form({ supplies }: { supplies: Omit<Supplies, 'problems'> }) {
  const { shelves } = useUi();
  const commands = useCommands();
  const [problems, setProblems] = useState<Problems>({});
  const [trouble, setTrouble] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const all: Supplies = {
    ...supplies,
    problems,
    write: (change) => {
      supplies.write(change);
      setProblems((before) => without(before, Object.keys(change)));
    },
  };
  const make = async () => {
    setTrouble(false);
    try {
      const made = await makeAssignment(supplies.draft, proposedTitle(supplies), await shelves());
      if (made.problems) {
        setProblems(made.problems);
        requestAnimationFrame(() => showFirst(form.current!, inOrder(made.problems)[0]!));
        return;
      }
      keepDraft(undefined);
      commands.go({ name: 'trainer', part: `made/${made.assignment.id}` });
    } catch {
      setTrouble(true);
    }
  };
  return (
    <Bench.Provider value={all}>
      <form
        ref={form}
        class="new-assignment"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <h1 class="plate">{t('trainer.new.title')}</h1>
        <Before />
        <PickSection />
        <Tray />
        <TermsSection />
        <footer class="make-bar">
          <Summary />
          <button type="submit" class="big-button">
            <Icon name="check" />
            {t('trainer.new.make')}
          </button>
          <p class="make-told" role="alert">
            {trouble ? t('trainer.not-kept') : wrongCount(problems)}
          </p>
        </footer>
      </form>
    </Bench.Provider>
  );
}

/** A draft that a copy has taken the place of is not lost. */
function Before() {
  const { write } = useBench();
  const [before, setBefore] = useState(() => keptDraft(true));
  if (!before) return null;
  const goBack = () => {
    write(before);
    keepDraft(undefined, true);
    setBefore(undefined);
    focusHeading('.trainer h1');
  };
  return (
    <p class="before paper">
      {t('trainer.new.before')}{' '}
      <button type="button" class="link-button" onClick={goBack}>
        {t('trainer.new.back')}
      </button>
    </p>
  );
}

function wrongCount(problems: Problems): string {
  const count = Object.keys(problems).length;
  return count === 0 ? '' : t('trainer.new.wrong', { count });
}

/** What is being written is not complained about until it is looked at again. */
function without(problems: Problems, changed: readonly string[]): Problems {
  const stale = (field: string) =>
    changed.includes(field) || (field.startsWith('mark.') && changed.includes('principles'));
  const left = Object.entries(problems).filter(([field]) => !stale(field));
  return Object.fromEntries(left);
}

/** Opens whatever is folded over a field, and puts the focus there. */
function showFirst(form: HTMLElement, field: string): void {
  const target = form.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
  for (let fold = target?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    fold.open = true;
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
}
