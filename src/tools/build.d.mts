export function inputFiles(root: string): string[];
export function fingerprint(root: string, files: string[]): string;
export function isBuilt(root: string): boolean;
export function ensureBuilt(root?: string, options?: { force?: boolean | undefined }): Promise<boolean>;
