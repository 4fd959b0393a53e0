/** A bare page with the first words and choices of the scenario and nothing else: the least that could be waited for. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Locale } from '../../src/content/locales.ts';
import { readAll } from '../browser/bot.ts';

const FOLDER = '.cache/bench-bare';

const STYLE = `body{margin:0;font:1.1rem/1.5 system-ui,sans-serif;background:#fdf6e9;color:#2b2a33}
main{max-width:44rem;margin:0 auto;padding:1.5rem}
button{display:block;width:100%;margin:.6rem 0;padding:.8rem 1rem;font:inherit;text-align:left;color:inherit;background:#fffaf0;border:2px solid;border-radius:14px}
.pick-up{text-align:center;color:#fffaf0;background:#2f6e6c}
`;

const SCRIPT = `const app = document.getElementById('app');
const add = (name, text, press) => {
  const element = document.createElement(name);
  element.textContent = text;
  if (press) element.onclick = press;
  app.append(element);
  return element;
};
const begin = () => {
  app.replaceChildren();
  add('h1', WORDS.title);
  for (const choice of WORDS.choices) add('button', choice, () => {}).className = 'choice';
};
add('h1', WORDS.title);
add('p', WORDS.role);
add('p', WORDS.ringing);
add('button', WORDS.pickUp, begin).className = 'pick-up';
`;

/** The same words as on the first screen and in the first turn. */
async function firstWords(id: string, locale: Locale) {
  const { entries } = await readAll();
  const entry = entries.find(({ scenario }) => scenario.id === id)!;
  const words = entry.words[locale]!;
  const { call } = parse(readFileSync(`src/i18n/locales/${locale}/ui.yaml`, 'utf8'));
  return {
    title: words.title,
    role: words.role,
    ringing: call.ringing,
    pickUp: call['pick-up'],
    choices: words.moments[entry.scenario.start]!.choices.map(([text]) => text),
  };
}

function write(name: string, extension: string, text: string): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8).toUpperCase();
  const path = `assets/${name}-${hash}.${extension}`;
  writeFileSync(`${FOLDER}/${path}`, text);
  return path;
}

/** Writes the page; returns its folder, to be served as the game is. */
export async function makeBarePage(id: string, locale: Locale): Promise<string> {
  const words = await firstWords(id, locale);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(`${FOLDER}/assets`, { recursive: true });
  const style = write('style', 'css', STYLE);
  const script = write('main', 'js', `const WORDS = ${JSON.stringify(words)};\n${SCRIPT}`);
  writeFileSync(
    `${FOLDER}/index.html`,
    `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${words.title}</title><link rel="stylesheet" href="${style}"><main id="app"></main><script type="module" src="${script}"></script></html>`,
  );
  return FOLDER;
}
