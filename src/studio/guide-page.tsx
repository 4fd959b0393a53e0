/** How a call is written: what the words mean, a small example, and why the linters ask what they ask. */
import { t } from '../i18n/index.ts';
import { Icon } from '../ui/parts/icon.tsx';
import { EXAMPLE, EXAMPLE_WORDS } from './example.ts';
import { paintLine } from './paint-yaml.ts';
import { SchemaLinks } from './schema-links.tsx';

const PIECES = ['moment', 'choice', 'act', 'mark', 'fact', 'ending'] as const;
const LINTS = ['straw', 'length', 'value', 'reach', 'loop', 'why', 'text'] as const;

export function GuidePage() {
  return (
    <article class="st-desk st-guide">
      <p>
        <a class="quiet-button" href="#/studio">
          <Icon name="pencil" />
          {t('studio.editor.back')}
        </a>
      </p>
      <header class="st-head">
        <h1 class="plate">{t('studio.guide.title')}</h1>
        <p>{t('studio.guide.intro')}</p>
      </header>
      <section class="paper st-card">
        <h2>{t('studio.guide.pieces')}</h2>
        <dl class="st-pieces">
          {PIECES.map((piece) => (
            <div key={piece}>
              <dt>{t(`studio.guide.piece.${piece}.name`)}</dt>
              <dd>{t(`studio.guide.piece.${piece}.about`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section class="paper st-card">
        <h2>{t('studio.guide.example')}</h2>
        <p>{t('studio.guide.example-about')}</p>
        <div class="st-example">
          <Code name="scenario.yaml" text={EXAMPLE} />
          <Code name="en.yaml" text={EXAMPLE_WORDS} />
        </div>
        <p>{t('studio.guide.example-after')}</p>
      </section>
      <section class="paper st-card">
        <h2>{t('studio.guide.lints')}</h2>
        <ul class="st-lints">
          {LINTS.map((lint) => (
            <li key={lint}>{t(`studio.guide.lint.${lint}`)}</li>
          ))}
        </ul>
      </section>
      <section class="paper st-card">
        <h2>{t('studio.guide.files')}</h2>
        <p>{t('studio.guide.files-about')}</p>
        <p>{t('studio.guide.keys')}</p>
        <SchemaLinks />
      </section>
    </article>
  );
}

function Code({ name, text }: { name: string; text: string }) {
  return (
    <figure>
      <figcaption>
        <code>{name}</code>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by the keyboard */}
      <pre tabIndex={0}>
        {text.split('\n').map((line, row) => (
          <span key={row}>
            {paintLine(line).map(([paint, part], index) => (
              <span key={index} class={`ed-${paint}`}>
                {part}
              </span>
            ))}
            {'\n'}
          </span>
        ))}
      </pre>
    </figure>
  );
}
