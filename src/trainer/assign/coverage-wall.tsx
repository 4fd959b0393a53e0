/**
 * The rules of the handbook as a wall that fills up: a light card is a rule that can come up in the picked calls, a full one is what they are
 * there to train. Every principle opens to its rules by name.
 */
import { useMemo } from 'preact/hooks';
import { formatNumber, t } from '../../i18n/index.ts';
import { useStore } from '../../ui/context.tsx';
import { pickedHeads, useBench } from './bench.tsx';
import { type CoveredPrinciple, type CoveredRule, coverageOf } from './rule-wall.ts';

const stateOf = ({ touched, trained }: CoveredRule) =>
  trained.length > 0 ? 'trained' : touched.length > 0 ? 'touched' : 'open';

export function CoverageWall() {
  const bench = useBench();
  const { handbook, draft, heads } = bench;
  const locale = useStore((state) => state.locale);
  const coverage = useMemo(
    () => coverageOf(handbook, pickedHeads(bench)),
    [handbook, draft.scenarios, heads],
  );
  const number = (value: number) => formatNumber(locale, value);
  return (
    <section class="coverage" aria-labelledby="coverage-title">
      <h2 id="coverage-title">{t('trainer.coverage.title')}</h2>
      <p class="coverage-sum" role="status">
        {t('trainer.coverage.sum', {
          touched: number(coverage.touched),
          all: number(coverage.rules),
          trained: number(coverage.trained),
        })}
      </p>
      <div class="coverage-meter" aria-hidden="true">
        <span style={{ width: `${(100 * coverage.touched) / coverage.rules}%` }} class="touched" />
        <span style={{ width: `${(100 * coverage.trained) / coverage.rules}%` }} class="trained" />
      </div>
      <ul class="wall">
        {coverage.principles.map((principle) => (
          <li key={principle.id}>
            <Principle principle={principle} />
          </li>
        ))}
      </ul>
      <p class="coverage-key">
        <span>
          <Cell state="trained" /> {t('trainer.coverage.trained')}
        </span>
        <span>
          <Cell state="touched" /> {t('trainer.coverage.touched')}
        </span>
        <span>
          <Cell state="open" /> {t('trainer.coverage.open')}
        </span>
      </p>
    </section>
  );
}

const Cell = ({ state }: { state: string }) => <span class={`cell ${state}`} aria-hidden="true" />;

function Principle({ principle: { id, rules, touched } }: { principle: CoveredPrinciple }) {
  const { words } = useBench();
  const locale = useStore((state) => state.locale);
  return (
    <details class="wall-principle">
      <summary>
        <span class="wall-name">{words.principles[id]!.name}</span>
        <span class="cells" aria-hidden="true">
          {rules.map((rule) => (
            <Cell key={rule.id} state={stateOf(rule)} />
          ))}
        </span>
        <span class="wall-count">
          {t('trainer.coverage.of', {
            touched: formatNumber(locale, touched),
            all: formatNumber(locale, rules.length),
          })}
        </span>
      </summary>
      <ul>
        {rules.map((rule) => (
          <RuleRow key={rule.id} rule={rule} />
        ))}
      </ul>
    </details>
  );
}

function RuleRow({ rule }: { rule: CoveredRule }) {
  const { words, titles } = useBench();
  const state = stateOf(rule);
  const calls = state === 'trained' ? rule.trained : rule.touched;
  return (
    <li class={`rule-row ${state}`}>
      <Cell state={state} />
      <span>
        {words.rules[rule.id]!.name}
        <span class="rule-state">
          {t(`trainer.coverage.${state}`)}
          {calls.length > 0 && `: ${calls.map((id) => titles[id]?.title ?? id).join(', ')}`}
        </span>
      </span>
    </li>
  );
}
