import { describe, expect, it, vi } from 'vitest';
import { findBrowser, usualPlaces } from '../../src/tools/browser-places.mjs';
import { isDebian, works } from '../../src/tools/ensure-browser.mjs';

// A machine that has these programs, of which the broken ones do not start.
function machine(programs: string[], { broken = [] as string[], env = {}, platform = 'linux' } = {}) {
  const warn = vi.fn();
  const exists = (path: string) => programs.includes(path);
  return { env, platform, exists, works: (path: string) => !broken.includes(path), warn };
}

describe('findBrowser', () => {
  it('takes the one named in the environment', async () => {
    const env = { GOOD_CALL_CHROMIUM: '/my/chrome', CHROME_PATH: '/other/chrome' };
    const all = ['/usr/bin/chromium', '/other/chrome', '/my/chrome'];
    expect(await findBrowser(machine(all, { env }))).toBe('/my/chrome');
  });

  it('says so when the named one does not start, and looks on', async () => {
    const search = machine(['/usr/bin/chromium'], { env: { CHROME_PATH: '/gone' } });
    expect(await findBrowser(search)).toBe('/usr/bin/chromium');
    expect(search.warn).toHaveBeenCalledWith(expect.stringContaining('/gone'));
  });

  it('passes over an installed one that does not start', async () => {
    const both = ['/usr/bin/chromium', '/usr/bin/google-chrome'];
    expect(await findBrowser(machine(both, { broken: ['/usr/bin/chromium'] }))).toBe(
      '/usr/bin/google-chrome',
    );
  });

  it('looks along the PATH', async () => {
    const env = { PATH: '/home/me/bin:/usr/bin' };
    expect(await findBrowser(machine(['/home/me/bin/chromium'], { env }))).toBe('/home/me/bin/chromium');
  });

  it('finds none on a bare machine', async () => {
    expect(await findBrowser(machine([]))).toBeUndefined();
  });
});

describe('usualPlaces', () => {
  it('knows macOS and Windows', () => {
    expect(usualPlaces({ HOME: '/Users/a' }, 'darwin')).toContain(
      '/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
    const windows = usualPlaces({ 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }, 'win32');
    expect(windows).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
  });

  it('tries a snap last', () => {
    const places = usualPlaces({ PATH: '/snap/bin:/usr/bin' }, 'linux');
    const snap = places.findIndex((path) => path.startsWith('/snap'));
    expect(places.slice(snap).every((path) => path.startsWith('/snap'))).toBe(true);
  });
});

describe('works', () => {
  it('is false for a program that is no browser or is not there', async () => {
    expect(await works(process.execPath, 'linux')).toBe(false);
    expect(await works('/nowhere/chrome', 'linux')).toBe(false);
  });
});

describe('isDebian', () => {
  it('tells Debian from what is made of it', () => {
    expect(isDebian('PRETTY_NAME="Debian"\nID=debian\n')).toBe(true);
    expect(isDebian('ID=ubuntu\nID_LIKE=debian\n')).toBe(false);
  });
});
