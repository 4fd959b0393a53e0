// Starting other programs, the same way on Linux, macOS and Windows. Plain Node: runs before node_modules exists.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. fileURLToPath keeps spaces and accents in the path right. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const WINDOWS = process.platform === 'win32';

/**
 * Runs a program to its end. Never rejects: a program that cannot start has code 127, one that was stopped 124.
 * Output goes to this terminal; with `quiet` it is collected in `output` instead.
 */
export function run(command, args, options = {}) {
  const { cwd = ROOT, env = process.env, timeoutMs = 0, quiet = false, shell = false } = options;
  return new Promise((done) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    // A program with a time limit gets its own process group, so that its children end with it.
    const ownGroup = timeoutMs > 0 && !WINDOWS;
    const child = spawn(command, args, { cwd, env, stdio, shell, detached: ownGroup, windowsHide: true });
    const output = [];
    let stopped = false;
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    const stop = () => {
      stopped = true;
      killTree(child, ownGroup);
    };
    const timer = timeoutMs > 0 ? setTimeout(stop, timeoutMs) : undefined;
    const finish = (code) => {
      clearTimeout(timer);
      done({ code, output: Buffer.concat(output).toString('utf8') });
    };
    child.on('error', () => finish(127));
    child.on('close', (code) => finish(stopped ? 124 : (code ?? 1)));
  });
}

function killTree(child, ownGroup) {
  if (WINDOWS) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { windowsHide: true });
  else
    try {
      process.kill(ownGroup ? -child.pid : child.pid, 'SIGKILL');
    } catch {
      // It ended by itself in the meantime.
    }
}

// Packages whose command has another name than the package.
const PACKAGE_OF = { tsc: 'typescript', biome: '@biomejs/biome' };

/**
 * How to start a command of an installed package: with this Node and the command's own script, because
 * node_modules/.bin holds .cmd files on Windows, which need a shell and its quoting.
 */
export function localCommand(root = ROOT, name = '') {
  const folder = join(root, 'node_modules', PACKAGE_OF[name] ?? name);
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) return { command: name, args: [] };
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const script = typeof bin === 'string' ? bin : bin?.[name];
  return script
    ? { command: process.execPath, args: [resolve(folder, script)] }
    : { command: name, args: [] };
}

/** How to start npm: its own script with this Node where it can be found, else whatever the PATH has. */
export function npmCommand(env = process.env, execPath = process.execPath) {
  const beside = dirname(execPath);
  const scripts = [
    env.npm_execpath ?? '',
    join(beside, 'node_modules/npm/bin/npm-cli.js'),
    join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
  ];
  // npm_execpath may be pnpm's or yarn's; the lock file here is npm's.
  const script = scripts.find((path) => /npm-cli\.[cm]?js$/.test(path) && existsSync(path));
  if (script) return { command: execPath, args: [script], shell: false };
  return { command: WINDOWS ? 'npm.cmd' : 'npm', args: [], shell: WINDOWS };
}

/** Runs npm with the terminal handed through. */
export function runNpm(args, options = {}) {
  const npm = npmCommand(options.env);
  return run(npm.command, [...npm.args, ...args], { ...options, shell: npm.shell });
}

/** An error whose message is all a person needs: printed without a stack. */
export class Problem extends Error {}

/** Runs a tool's main function: a Problem is printed and ends the process with code 1. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    console.error(error instanceof Problem ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  }
}

/** Whether the module of this URL is the one that Node was started with. */
export function isEntry(url) {
  // Node gives modules their real path, while the command line may have come through a link.
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(url);
}
