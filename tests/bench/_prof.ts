import { generateScenario } from './graph.ts';
import { begin, step } from '../../src/core/step.ts';
import { planPlay } from './engine.ts';
import { cpuNow } from './rounds.ts';
const sc = generateScenario(2000, { max: 10, start: 6 });
const play = planPlay(sc);
const seed = Number(process.env.SEED ?? 0);
function once(){ let s = begin(sc, 0); for (const e of play.events) s = step(sc, s, e)[0]; return s; }
for (let i=0;i<200;i++) once();
const res=[];
for (let r=0;r<7;r++){ const t=cpuNow(); let n=0; while (cpuNow()-t<300){ for(let k=0;k<20;k++) once(); n+=20*play.events.length; } res.push(n/(cpuNow()-t)/1000); }
console.log('M steps/s', res.map(x=>x.toFixed(2)).join(' '), play.events.length, once().moment);
