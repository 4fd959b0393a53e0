export interface Lock {
  packages?: Record<
    string,
    { version?: string; optional?: boolean; os?: string[]; cpu?: string[]; libc?: string[] }
  >;
}
export function lockStamp(lockText: string, platform?: string, arch?: string): string;
export function installMatches(lock: Lock, installed: Lock, platform?: string, arch?: string): boolean;
export function isInstalled(root: string, stamp: string): boolean;
export function isNodeNewEnough(version?: string): boolean;
export function ensureInstalled(root?: string): Promise<void>;
