export function shouldOpen(
  wanted: boolean,
  env?: Record<string, string | undefined>,
  platform?: string,
): boolean;
export function openPage(address: string): Promise<void>;
