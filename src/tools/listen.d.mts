import type { Server } from 'node:http';

export function choosePort(
  flag: string | undefined,
  env: Record<string, string | undefined>,
  usual: number,
): number;
export function listen(server: Server, port: number, host?: string, tries?: number): Promise<number>;
export function addressOf(host: string, port: number): string;
