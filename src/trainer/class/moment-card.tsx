/** One moment: the customer's line, and every answer with a bar as long as it was popular. */
import type { Words } from '../../content/words.ts';
import { t } from '../../i18n/index.ts';
import { VerdictIcon } from '../../ui/parts/verdict-badge.tsx';
import { useNumbers } from './context.tsx';
import type { ChoiceCount, MomentCount } from './model/moments.ts';
import { useFillWords, usePlaceText } from './words-text.ts';

interface Props {
  readonly count: MomentCount;
  readonly number: number;
  readonly words: Words;
  /** What the bars count: everybody's first answer, or the answers of all attempts. */
  readonly basis: 'first' | 'all';
}

export function MomentCard({ count, number, words, basis }: Props) {
  const placeText = usePlaceText();
  const { percent, whole } = useNumbers();
  const { moment, people, visits, choices, elsewhere, right, hard } = count;
  const total = basis === 'first' ? people : visits;
  const title = `moment-${moment}`;
  return (
    <li class={hard ? 'paper moment hard' : 'paper moment'} data-moment={moment}>
      <div class="moment-head">
        <span class="moment-number" aria-hidden="true">
          {whole(number)}
        </span>
        <h4 id={title}>
          <span class="db-who">{t('class.moments.they-say')}</span> {placeText(words, moment)}
        </h4>
        <p class="moment-right">
          {t('class.moments.right', {
            count: people,
            right: whole(right),
            share: percent((100 * right) / people),
          })}
        </p>
        {hard && <p class="mark-tag hard">{t('class.moments.hard')}</p>}
      </div>
      <table class="moment-answers">
        <caption class="visually-hidden">{t('class.moments.answers', { number: whole(number) })}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{t('class.moments.answer')}</th>
            <th scope="col">{t('class.moments.taken')}</th>
            <th scope="col">{t('class.moments.loss')}</th>
          </tr>
        </thead>
        <tbody>
          {choices.map((choice, index) => (
            <Answer
              key={index}
              choice={choice}
              text={words.moments[moment]?.choices[index]?.[0] ?? ''}
              words={words}
              taken={choice[basis]}
              total={total}
              people={people}
            />
          ))}
          {elsewhere[basis] > 0 && (
            <tr class="elsewhere">
              <th scope="row">{t('class.moments.elsewhere')}</th>
              <Bar taken={elsewhere[basis]} total={total} />
              <td />
            </tr>
          )}
        </tbody>
      </table>
    </li>
  );
}

interface AnswerProps {
  readonly choice: ChoiceCount;
  readonly text: string;
  readonly words: Words;
  readonly taken: number;
  readonly total: number;
  readonly people: number;
}

function Answer({
  choice: { best, mark, meanLoss, offered },
  text,
  words,
  taken,
  total,
  people,
}: AnswerProps) {
  const fill = useFillWords();
  const { fraction, whole } = useNumbers();
  return (
    <tr class={best ? 'best' : undefined} data-taken={taken}>
      <th scope="row">
        {best && (
          <>
            <VerdictIcon verdict="best" />
            <span class="visually-hidden">{t('class.moments.best')}: </span>
          </>
        )}
        <span>{fill(words, text)}</span>
        {mark && <span class={`mark-tag ${mark}`}>{t(`class.moments.${mark}`)}</span>}
        {mark && offered < people && (
          <span class="moment-offered">
            {t('class.moments.offered', { count: offered, number: whole(offered) })}
          </span>
        )}
      </th>
      <Bar taken={taken} total={total} />
      <td class="moment-loss">
        {meanLoss !== undefined && meanLoss > 0 && t('class.moments.costs', { points: fraction(meanLoss) })}
      </td>
    </tr>
  );
}

function Bar({ taken, total }: { taken: number; total: number }) {
  const { percent, whole } = useNumbers();
  const share = total === 0 ? 0 : (100 * taken) / total;
  return (
    <td class="moment-taken">
      <span class="moment-bar" aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </span>
      <span class="moment-share">
        <strong>{whole(taken)}</strong> <span>{percent(share)}</span>
      </span>
    </td>
  );
}
