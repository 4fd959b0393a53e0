import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { completeLock, type LockFile, missingOptional } from '../../src/tools/complete-lock.mjs';
import { installMatches, isInstalled, isNodeNewEnough, lockStamp } from '../../src/tools/install.mjs';

const LOCK = {
  packages: {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  },
};
const TEXT = JSON.stringify(LOCK);
let root: string;
const write = (name: string, value: unknown) =>
  writeFileSync(join(root, name), typeof value === 'string' ? value : JSON.stringify(value));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'good-call-lock-'));
  write('package-lock.json', LOCK);
});
afterEach(() => rmSync(root, { recursive: true }));

describe('lockStamp', () => {
  it('changes with the lock file and the machine, not with line ends', () => {
    expect(lockStamp('a\nb')).toBe(lockStamp('a\r\nb'));
    const stamps = [
      lockStamp('a', 'linux', 'x64'),
      lockStamp('b', 'linux', 'x64'),
      lockStamp('a', 'linux', 'arm64'),
    ];
    expect(new Set(stamps).size).toBe(3);
  });
});

describe('isInstalled', () => {
  it('is false without node_modules, and after an install that npm did not finish', () => {
    expect(isInstalled(root, lockStamp(TEXT))).toBe(false);
    mkdirSync(join(root, 'node_modules'));
    expect(isInstalled(root, lockStamp(TEXT))).toBe(false);
  });

  it('goes by the stamp where there is one', () => {
    mkdirSync(join(root, 'node_modules'));
    write('node_modules/.package-lock.json', LOCK);
    write('node_modules/.good-call-lock', `${lockStamp(TEXT)}\n`);
    expect(isInstalled(root, lockStamp(TEXT))).toBe(true);
  });

  it('looks at what is there when the lock file has changed, and never trusts another system’s folder', () => {
    mkdirSync(join(root, 'node_modules'));
    write('node_modules/.package-lock.json', LOCK);
    write('node_modules/.good-call-lock', lockStamp('an older lock file'));
    expect(isInstalled(root, lockStamp(TEXT))).toBe(true);
    write('node_modules/.good-call-lock', lockStamp(TEXT, 'win32', 'arm64'));
    expect(isInstalled(root, lockStamp(TEXT))).toBe(false);
    write('node_modules/.good-call-lock', lockStamp('an older lock file'));
    write('node_modules/.package-lock.json', { packages: {} });
    expect(isInstalled(root, lockStamp(TEXT))).toBe(false);
  });

  it('accepts an install made by hand that holds what the lock file asks for', () => {
    mkdirSync(join(root, 'node_modules'));
    write('node_modules/.package-lock.json', { packages: { 'node_modules/a': { version: '1.0.0' } } });
    expect(isInstalled(root, lockStamp(TEXT))).toBe(true);
  });

  it('does not accept one with another version or a package missing', () => {
    expect(installMatches(LOCK, { packages: { 'node_modules/a': { version: '1.0.1' } } })).toBe(false);
    expect(installMatches(LOCK, { packages: {} })).toBe(false);
  });
});

describe('installMatches', () => {
  it('wants the platform packages of this machine and no others', () => {
    const native = { version: '1.0.0', optional: true, os: ['darwin'], cpu: ['arm64'] };
    const lock = { packages: { 'node_modules/native': native } };
    expect(installMatches(lock, {}, 'darwin', 'arm64')).toBe(false);
    expect(installMatches(lock, {}, 'linux', 'x64')).toBe(true);
  });
});

describe('isNodeNewEnough', () => {
  it.each([
    ['18.20.0', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['22.1.0', true],
  ])('%s: %s', (version, expected) => {
    expect(isNodeNewEnough(version)).toBe(expected);
  });
});

describe('package-lock.json', () => {
  const lock: LockFile = {
    packages: {
      'node_modules/tool': {
        version: '1.0.0',
        license: 'MIT',
        dev: true,
        optionalDependencies: { '@tool/cli-linux-x64-musl': '1.0.0', '@tool/cli-darwin-arm64': '1.0.0' },
      },
    },
  };

  it('is filled with the packages of the other platforms', () => {
    const entry = { version: '1.0.0', dev: true, license: 'MIT', optional: true };
    expect(completeLock(lock).packages).toMatchObject({
      'node_modules/@tool/cli-darwin-arm64': { ...entry, os: ['darwin'], cpu: ['arm64'] },
      'node_modules/@tool/cli-linux-x64-musl': { ...entry, os: ['linux'], cpu: ['x64'], libc: ['musl'] },
    });
    expect(missingOptional(completeLock(lock))).toEqual({});
  });

  it('of this project installs on every system (if not: node src/tools/complete-lock.mjs)', () => {
    const file = new URL('../../package-lock.json', import.meta.url);
    expect(Object.keys(missingOptional(JSON.parse(readFileSync(file, 'utf8'))))).toEqual([]);
  });
});
