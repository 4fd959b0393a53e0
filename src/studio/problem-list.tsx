/** Problems as a list: what it is, where, and what to do. Where they can be gone to, each is a button that goes there. */
import { isAdvice, type Problem } from '../content/problems.ts';
import { t } from '../i18n/index.ts';
import { useStore } from '../ui/context.tsx';
import { Icon } from '../ui/parts/icon.tsx';
import { inOrder, sayMissing, sayProblem } from './say-problem.ts';

interface Props {
  readonly problems: readonly Problem[];
  readonly onGo?: ((file: string, line: number) => void) | undefined;
}

export function ProblemList({ problems, onGo }: Props) {
  return (
    <ul class="st-problems">
      {inOrder(problems).map((problem, index) => (
        <li
          key={`${index} ${problem.file} ${problem.line} ${problem.code}`}
          class={isAdvice(problem) ? 'advice' : 'error'}
        >
          <OneProblem problem={problem} onGo={onGo} />
        </li>
      ))}
    </ul>
  );
}

function OneProblem({ problem, onGo }: { problem: Problem; onGo: Props['onGo'] }) {
  const { file, line } = problem;
  const body = (
    <>
      <span class="st-where">
        <Icon name={isAdvice(problem) ? 'coach' : 'cross'} />
        <span class="st-kind">{t(isAdvice(problem) ? 'studio.check.advice' : 'studio.check.error')}</span>
        {file && <code>{line > 0 ? t('studio.check.place', { file, line }) : file}</code>}
      </span>
      <span class="st-what">{sayProblem(problem)}</span>
    </>
  );
  return onGo && file ? (
    <button type="button" class="st-problem" onClick={() => onGo(file, Math.max(1, line))}>
      {body}
    </button>
  ) : (
    <div class="st-problem">{body}</div>
  );
}

/** The languages that a call is not told in. */
export function Missing({ problems }: { problems: readonly Problem[] }) {
  const locale = useStore((state) => state.locale);
  const text = sayMissing(problems, locale);
  return text === '' ? null : <p class="st-soft">{text}</p>;
}
