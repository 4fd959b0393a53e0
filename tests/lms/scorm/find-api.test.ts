/** The LMS's object is found wherever the standards let it stand, and a window that lets nobody in is no obstacle. */
import { describe, expect, it } from 'vitest';
import { type ApiWindow, findApi } from '../../../src/lms/scorm/find-api.ts';

const API = { LMSInitialize: () => 'true' };

/** A window in another; the outermost is its own parent. */
function windowIn(parent: ApiWindow | undefined, more: object = {}): ApiWindow {
  const here = { ...more } as Record<string, unknown>;
  here.parent = parent ?? here;
  return here as unknown as ApiWindow;
}

/** A window of another site: nothing but the way up can be had. */
const foreign = (parent: ApiWindow | undefined): ApiWindow =>
  new Proxy(windowIn(parent), {
    get(here, name) {
      if (name === 'parent') return parent ?? here.parent;
      throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
    },
  });

const deep = (levels: number, top: ApiWindow): ApiWindow =>
  levels === 0 ? top : windowIn(deep(levels - 1, top));

describe('the object of the LMS', () => {
  it.each([0, 1, 7, 499])('is found %i windows up', (levels) => {
    expect(findApi(deep(levels, windowIn(undefined, { API })), 'scorm-1.2')).toBe(API);
  });

  it('is not looked for any further than 500 windows up', () => {
    expect(findApi(deep(600, windowIn(undefined, { API })), 'scorm-1.2')).toBeUndefined();
  });

  it('is that of its own edition', () => {
    const later = { Initialize: () => 'true' };
    const both = windowIn(windowIn(undefined, { API, API_1484_11: later }));
    expect(findApi(both, 'scorm-1.2')).toBe(API);
    expect(findApi(both, 'scorm-2004')).toBe(later);
  });

  it('is found in the window that opened this one, or the outermost around it', () => {
    const opener = windowIn(windowIn(undefined, { API }));
    expect(findApi(windowIn(undefined, { opener }), 'scorm-1.2')).toBe(API);
    expect(findApi(windowIn(windowIn(undefined, { opener })), 'scorm-1.2')).toBe(API);
  });

  it('is found beyond a window of another site, and not there where there is none', () => {
    const top = windowIn(undefined, { API });
    expect(findApi(windowIn(foreign(top)), 'scorm-1.2')).toBe(API);
    expect(findApi(windowIn(foreign(undefined)), 'scorm-1.2')).toBeUndefined();
    expect(findApi(windowIn(undefined, { opener: null, API: 'text' }), 'scorm-1.2')).toBeUndefined();
  });
});
