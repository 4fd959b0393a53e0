export interface LockEntry {
  version?: string;
  optionalDependencies?: Record<string, string>;
  [key: string]: unknown;
}
export interface LockFile {
  packages: Record<string, LockEntry>;
  [key: string]: unknown;
}
export function missingOptional(lock: LockFile): Record<string, { version: string; of: LockEntry }>;
export function completeLock(lock: LockFile): LockFile;
