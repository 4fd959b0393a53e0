/**
 * Finishes index.html: a strict Content-Security-Policy, and a few lines of script that ask for what the address needs (scenario, words,
 * texts) in the same breath as the main script, instead of one round trip later.
 */
import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';
import { RING_SCRIPT } from './first-ring.ts';
import { LOCALES } from './locales.ts';

const POLICY = {
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'media-src': "'self' data: blob:",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** File names by what they hold: `words/<id>/<locale>`, `scenario/<id>`, `ui/<locale>`, `more/<locale>`, `home`, `ring/<id>/<locale>`. */
type Files = Record<string, string>;

export function shellPlugin(): Plugin {
  return {
    name: 'good-call-shell',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const script = preloadScript(filesOf(bundle ?? {}));
        const looks = html.match(STYLES) ?? [];
        // After the charset, which must be among the first bytes, and before everything that loads. Nothing is painted before the styles are
        // there, and a browser asks for six files at a time: behind all the modules they would have to queue.
        const head = [CHARSET, policyTag(script), `<script>${script}</script>`, ...looks].join('\n    ');
        return html.replace(STYLES, '').replace(CHARSET, () => head);
      },
    },
  };
}

const STYLES = /<link rel="stylesheet"[^>]*>/g;
const CHARSET = '<meta charset="utf-8" />';

function policyTag(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = Object.entries({ ...POLICY, 'script-src': `'self' 'sha256-${hash}'` });
  const content = policy.map(([name, sources]) => `${name} ${sources}`).join('; ');
  return `<meta http-equiv="Content-Security-Policy" content="${content}" />`;
}

const MODULES: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^\0virtual:good-call\/(words\/.+|scenario\/.+|titles\/.+)$/, (match) => match[1]!],
  [/\/i18n\/locales\/([^/]+)\/(ui|more)\.yaml$/, (match) => `${match[2]}/${match[1]}`],
  [/\/ui\/home\/home-screen\.tsx$/, () => 'home'],
];

function filesOf(bundle: Rolldown.OutputBundle): Files {
  const files: Files = {};
  for (const chunk of Object.values(bundle)) {
    const ring = chunk.type === 'asset' && chunk.names.find((name) => name.startsWith('ring/'));
    if (ring) files[ring.replace(/\.json$/, '')] = chunk.fileName;
    if (chunk.type !== 'chunk' || !chunk.facadeModuleId) continue;
    for (const [pattern, name] of MODULES) {
      const match = pattern.exec(chunk.facadeModuleId);
      if (match) files[name(match)] = chunk.fileName;
    }
  }
  return files;
}

/** The script: plain and old, because it runs before everything. Chooses the language as `bestLocale` and the settings do. */
function preloadScript(files: Files): string {
  return `(function(){${RING_SCRIPT}
var f=${JSON.stringify(files)},l=${JSON.stringify(LOCALES)},h=location.hash,m,s,i,n,c=[];
m=/[?&]lang=([\\w-]+)/.exec(h);n=m&&m[1];
try{s=s||JSON.parse(localStorage.getItem("good-call.settings")||"{}").locale}catch(e){}
function best(){for(i=0;i<navigator.languages.length;i++)for(var k=0;k<l.length;k++)if(navigator.languages[i].toLowerCase().split("-")[0]===l[k].split("-")[0])return l[k];return"en"}
n=l.indexOf(n)>=0?n:l.indexOf(s)>=0?s:best();
m=/^#\\/play\\/([\\w.-]+)/.exec(h);
if(m)ring(f["ring/"+m[1]+"/"+n],n);
c=m?["scenario/"+m[1],"words/"+m[1]+"/"+n]:h.length<3?["home","titles/"+n,"more/"+n]:[];
c.push("ui/"+n);
c.forEach(function(k){if(!f[k])return;var e=document.createElement("link");e.rel="modulepreload";e.href=f[k];document.head.appendChild(e)})})();`;
}
