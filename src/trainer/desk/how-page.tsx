/** How assigning and collecting work, in plain words: what is proven and what is not, who can read what, what stays where. */
import { hasText, t } from '../../i18n/index.ts';

const PARTS = ['without-server', 'who-reads', 'sealed', 'replayed', 'not-proven', 'stays', 'data-protection'];
/** More paragraphs to a part than this there are not. */
const PARAGRAPHS = ['a', 'b', 'c', 'd'];

export default function HowPage() {
  return (
    <article class="how-page paper">
      <h1>{t('trainer.how.title')}</h1>
      <p class="lead">{t('trainer.how.teaser')}</p>
      {PARTS.map((part) => (
        <section key={part} aria-labelledby={`how-${part}`}>
          <h2 id={`how-${part}`}>{t(`trainer.how.${part}.title`)}</h2>
          {PARAGRAPHS.filter((letter) => hasText(`trainer.how.${part}.${letter}`)).map((letter) => (
            <p key={letter}>{t(`trainer.how.${part}.${letter}`)}</p>
          ))}
        </section>
      ))}
    </article>
  );
}
