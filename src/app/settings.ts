/** What the player has set. Read before anything is drawn, hence in localStorage: small, synchronous, and no loss if it is not there. */
import { isLocale, type Locale } from '../content/locales.ts';

const CHOICES = {
  textSpeed: ['slow', 'normal', 'fast', 'instant'],
  motion: ['system', 'full', 'reduced'],
  contrast: ['system', 'more'],
  theme: ['system', 'light', 'dark'],
} as const;

type Picked = { readonly [K in keyof typeof CHOICES]: (typeof CHOICES)[K][number] };

export interface Settings extends Picked {
  /** Undefined: the browser's language. */
  readonly locale: Locale | undefined;
  readonly muted: boolean;
  /** 0–1. */
  readonly volumes: Readonly<Record<'master' | 'effects' | 'music' | 'ambience', number>>;
  readonly voice: boolean;
  readonly coach: boolean;
  readonly timers: boolean;
  /** Single-key shortcuts (1–9, H, L …). */
  readonly keys: boolean;
  /** Whether captions of sounds are shown. */
  readonly captions: boolean;
  readonly introDone: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  locale: undefined,
  muted: false,
  volumes: { master: 0.8, effects: 0.8, music: 0.6, ambience: 0.5 },
  voice: false,
  textSpeed: 'normal',
  coach: true,
  timers: true,
  motion: 'system',
  contrast: 'system',
  theme: 'system',
  keys: true,
  captions: true,
  introDone: false,
};

export const SETTINGS_KEY = 'good-call.settings';
export const SETTING_CHOICES = CHOICES;

/** Makes settings of anything: whatever does not fit is replaced by its default. */
export function toSettings(data: unknown): Settings {
  const given = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const [name, standard] of Object.entries(DEFAULT_SETTINGS)) {
    const value = given[name];
    const options: readonly unknown[] | undefined = CHOICES[name as keyof typeof CHOICES];
    if (name === 'locale') settings.locale = isLocale(value) ? value : undefined;
    else if (name === 'volumes') settings.volumes = toVolumes(value);
    else if (options ? options.includes(value) : typeof value === typeof standard) settings[name] = value;
  }
  return settings as unknown as Settings;
}

function toVolumes(data: unknown): Settings['volumes'] {
  const given = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  const volumes: Record<string, number> = { ...DEFAULT_SETTINGS.volumes };
  for (const name of Object.keys(volumes)) {
    const value = given[name];
    if (typeof value === 'number' && value >= 0 && value <= 1) volumes[name] = value;
  }
  return volumes as Settings['volumes'];
}

/** Reads the settings; the defaults where there are none or they cannot be read. */
export function readSettings(store: Pick<globalThis.Storage, 'getItem'> | undefined): Settings {
  try {
    return toSettings(JSON.parse(store?.getItem(SETTINGS_KEY) ?? '{}'));
  } catch {
    return DEFAULT_SETTINGS;
  }
}

/** Writes the settings; says whether they could be kept. */
export function writeSettings(
  store: Pick<globalThis.Storage, 'setItem'> | undefined,
  settings: Settings,
): boolean {
  try {
    store?.setItem(SETTINGS_KEY, JSON.stringify(settings));
    return store !== undefined;
  } catch {
    return false;
  }
}
