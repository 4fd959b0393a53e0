type Environment = Record<string, string | undefined>;

export interface BrowserSearch {
  env: Environment;
  platform: string;
  exists: (path: string) => boolean;
  works: (path: string) => boolean | Promise<boolean>;
  warn: (text: string) => void;
}
export function namedBrowsers(env: Environment): string[];
export function usualPlaces(env: Environment, platform: string): string[];
export function findBrowser(search: BrowserSearch): Promise<string | undefined>;
