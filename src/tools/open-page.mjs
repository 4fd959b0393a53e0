// Opening the person's own browser, where there is a person and a browser.
import process from 'node:process';

/** Whether to open a browser: not when told not to, not in CI, not on a Linux without a screen. */
export function shouldOpen(wanted, env = process.env, platform = process.platform) {
  if (!wanted || (env.CI && env.CI !== 'false')) return false;
  if (platform !== 'linux') return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY || env.WSL_DISTRO_NAME);
}

/** Opens the address in the default browser. A failure is no error: the address is on the screen. */
export async function openPage(address) {
  try {
    const { default: open } = await import('open');
    const child = await open(address);
    child.on('error', () => {});
  } catch {
    // Nothing to open it with.
  }
}
