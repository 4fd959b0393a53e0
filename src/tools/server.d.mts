import type { IncomingMessage, Server, ServerResponse } from 'node:http';

export type Handler = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;
export function safePath(root: string, rawUrl: string): string | undefined;
export function cacheControl(path: string): string;
export function chooseEncoding(acceptEncoding: string, extension: string): 'br' | 'gzip' | undefined;
export function createStaticServer(root: string, options?: { handler?: Handler }): Server;
