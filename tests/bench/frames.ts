/** Frames a second of the stage on a machine without a GPU, 1280 × 720, while a caller waits for an answer. */
import type { Locale } from '../../src/content/locales.ts';
import { atLeast, fixed, type Metric } from './metric.ts';
import { openCall } from './opened-call.ts';

const SECONDS = 10;
/** 60, less what is lost by counting whole frames. */
const AIM = 59;

interface Frames {
  readonly drawn: number;
  readonly offered: number;
  readonly seconds: number;
}

/** Runs in the page: counts the frames that the display offers and those in which the stage draws. */
function countFrames(seconds: number): Promise<Frames> {
  const proto = CanvasRenderingContext2D.prototype;
  const draw = proto.drawImage as (...args: unknown[]) => void;
  let busy = false;
  let [drawn, offered] = [0, 0];
  Object.assign(proto, {
    drawImage(this: CanvasRenderingContext2D, ...args: unknown[]) {
      busy ||= this.canvas.isConnected;
      draw.apply(this, args);
    },
  });
  return new Promise((resolve) => {
    let begun = 0;
    const tick = (time: number) => {
      if (begun === 0) begun = time;
      else {
        offered++;
        if (busy) drawn++;
      }
      busy = false;
      if (time - begun < seconds * 1000) return void requestAnimationFrame(tick);
      resolve({ drawn, offered, seconds: (time - begun) / 1000 });
    };
    requestAnimationFrame(tick);
  });
}

export async function measureFrames(id: string, locale: Locale): Promise<Metric[]> {
  const { page, close } = await openCall(id, locale, 'full');
  await page.locator('.pick-up').click();
  await page.locator('.choices .choice').first().waitFor();
  await page.waitForTimeout(1500);
  const renderer = await page.locator('html').getAttribute('data-stage');
  const { drawn, offered, seconds } = await page.evaluate(countFrames, SECONDS);
  await close();
  const rate = drawn / seconds;
  return [
    {
      name: `frames per second of the stage (${renderer}), 1280 × 720, ${SECONDS} s in a call`,
      ours: `${fixed(rate, 1)} drawn`,
      others: `${fixed(offered / seconds, 1)} offered by the display`,
      value: rate,
      shown: fixed(rate, 1),
      aim: atLeast(AIM, '60'),
    },
  ];
}
