/**
 * The ringing telephone before the game has arrived. Who comes to a scenario's own address for the first time reads their part and can pick
 * up at once; the press is kept in `goodCallPickedUp` and carried out by the game when it is there. Its words are a file of a few hundred bytes.
 */
import { intlTag } from './locales.ts';
import type { Words } from './words.ts';

interface UiTexts {
  readonly call: Readonly<Record<string, string>>;
}

/** Facts that do not hang on the day of play, filled in at build time; the others stay in their braces. */
function fillTimeless(text: string, facts: Words['facts'], locale: string): string {
  return text.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    if (typeof fact === 'string') return fact;
    if (!fact || !('money' in fact)) return whole;
    const digits = Number.isInteger(fact.money) ? 0 : 2;
    return new Intl.NumberFormat(intlTag(locale), {
      style: 'currency',
      currency: fact.currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(fact.money);
  });
}

/** What the first screen says; nothing where it names a day, which only the game can tell. @param ui the interface's texts of the language */
export function firstRing({ role, facts }: Words, { call }: UiTexts, locale: string): string | undefined {
  const text = fillTimeless(role, facts, locale);
  if (text.includes('{')) return undefined;
  const rings = (call.rings_one ?? call.rings_other ?? '').replace('{{count}}', '1');
  return JSON.stringify({ role: text, ringing: call.ringing, rings, pickUp: call['pick-up'] });
}

/** The name under which a scenario's first words are found among the files of the build. */
export const ringName = (id: string, locale: string): string => `ring/${id}/${locale}`;

/**
 * A function of plain old script: `ring(file, locale)` draws what `call-screen.tsx` draws while it rings. Where the page has been used before
 * there may be a call to go on with, or a look that was chosen: there it does nothing.
 */
export const RING_SCRIPT = `function ring(f,n){
try{if(!f||localStorage.length||!window.fetch)return}catch(e){return}
fetch(f,{priority:"high"}).then(function(r){return r.json()}).then(function(w){
var d=document,a=d.getElementById("app");
if(!a||!d.querySelector(".shell"))return;
function add(to,name,look,text){var e=d.createElement(name);e.className=look;if(text)e.textContent=text;to.appendChild(e);return e}
d.documentElement.lang=n;d.documentElement.dataset.screen="call";a.textContent="";
var m=add(add(a,"div","screen-place on-call"),"main","call phase-0"),t;
add(m,"header","top-bar early");t=add(m,"div","talk");
add(t,"p","role",w.role);add(t,"div","scroll");
var r=add(add(t,"div","turn-place"),"div","ringing"),x=add(r,"p","ring-text");
add(x,"strong","",w.ringing);x.append(" ");add(x,"span","rings",w.rings);
var b=add(r,"button","big-button pick-up early",w.pickUp);
b.type="button";b.onclick=function(){window.goodCallPickedUp=true;b.setAttribute("aria-disabled","true")}
}).catch(function(){})}`;
