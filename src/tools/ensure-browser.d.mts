export function works(path: string, platform?: string): Promise<boolean>;
export function ensureBrowser(env?: Record<string, string | undefined>): Promise<string>;
export function isDebian(osRelease: string): boolean;
