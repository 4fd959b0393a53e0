import { it } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { openPage, runAxe, shot } from './harness/index.ts';
import { playAddress, QUICK_SETTINGS, savedCall, playCall, bestWay, scenarioOf } from './bot.ts';
function cpu() { // all chromium
  let sum = 0;
  for (const p of readdirSync('/proc')) if (/^\d+$/.test(p)) try { const s = readFileSync(`/proc/${p}/stat`, 'utf8'); if (/\(chrom/.test(s)) { const f = s.slice(s.lastIndexOf(')') + 2).split(' '); sum += Number(f[11]) + Number(f[12]); } } catch {}
  return sum * 10;
}
const t0 = () => { const a = performance.now(), c = cpu(), n = process.cpuUsage(); return () => { const u = process.cpuUsage(n); return `${Math.round(performance.now() - a)} ms, chromium ${cpu() - c} ms, node ${Math.round((u.user + u.system) / 1000)}`; }; };
it('x', async () => {
  const noSw = () => { delete (Navigator.prototype as any).serviceWorker; };
  const scenario = await scenarioOf('billing-error');
  for (const [name, o] of Object.entries({ plain: {}, blocked: { blockUrls: [/stage-/] }, nosw: { initScript: noSw }, both: { initScript: noSw, blockUrls: [/stage-/] } }))
    for (let n = 0; n < 2; n++) {
      let t = t0();
      const o2 = await openPage({ path: playAddress('billing-error', 'en'), settings: QUICK_SETTINGS, ...o });
      await o2.page.locator('.pick-up').waitFor();
      console.log(name, 'open', t());
      t = t0(); await o2.page.waitForTimeout(4000); console.log(name, 'idle 4 s', t());
      t = t0(); const { seed } = await savedCall(o2.page); console.log('saved', t());
      t = t0(); const w = bestWay(scenario, seed); console.log('way', t());
      t = t0(); await playCall(o2.page, scenario, seed, w); console.log('played', t());
      t = t0(); await o2.page.locator('main.debrief').waitFor(); console.log('debrief', t());
      t = t0(); await runAxe(o2.page); console.log('axe', t());
      t = t0(); await shot(o2.page, 'zz'); console.log('shot', t());
      await o2.close();
    }
}, 200000);
