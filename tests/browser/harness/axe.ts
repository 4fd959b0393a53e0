// Accessibility rules, checked by axe-core.
import axe from 'axe-core';
import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

export interface Violation {
  rule: string;
  impact: string;
  help: string;
  /** The elements, as selectors, with what is wrong there. */
  places: string[];
}

export interface AxeOptions {
  tags?: string[];
  /** Rules to leave out; say why beside it. */
  without?: string[];
}

/**
 * Every violation of WCAG 2.2 AA that axe finds on the page.
 * axe runs in a world of its own that the page's content security policy does not govern: the policy stays on for
 * the page, and the page cannot see axe.
 */
export async function runAxe(page: Page, options: AxeOptions = {}): Promise<Violation[]> {
  const cdp = await page.context().newCDPSession(page);
  try {
    const contextId = await isolatedWorld(cdp);
    // The world of that name is the same as long as the document is: axe may be there already.
    if (!(await evaluate(cdp, contextId, 'typeof axe !== "undefined"')))
      await evaluate(cdp, contextId, `${axe.source}; undefined`);
    const settings = {
      runOnly: { type: 'tag', values: options.tags ?? WCAG_22_AA },
      rules: Object.fromEntries((options.without ?? []).map((rule) => [rule, { enabled: false }])),
      resultTypes: ['violations'],
      iframes: false,
    };
    const results = await evaluate(cdp, contextId, `axe.run(document, ${JSON.stringify(settings)})`);
    return (results as axe.AxeResults).violations.map(summary);
  } finally {
    await cdp.detach();
  }
}

async function isolatedWorld(cdp: CDPSession): Promise<number> {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const world = { frameId: frameTree.frame.id, worldName: 'axe' };
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', world);
  return executionContextId;
}

async function evaluate(cdp: CDPSession, contextId: number, expression: string): Promise<unknown> {
  const how = { expression, contextId, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', how);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

function summary({ id, impact, help, nodes }: axe.Result): Violation {
  const places = nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`);
  return { rule: id, impact: impact ?? '', help, places };
}

/** Asserts that axe finds nothing. */
export async function expectAccessible(page: Page, options: AxeOptions = {}): Promise<void> {
  expect(await runAxe(page, options)).toEqual([]);
}
