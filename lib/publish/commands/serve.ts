import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fingerprintOf } from '../../sync/address.ts';
import { parseMetadata } from '../../sync/tuf/metadata.ts';
import { rootVersions } from '../signing/released.ts';
import { CONFIG_FILE, readTree, UserError } from '../signing/workspace.ts';
import { t } from '../words/index.ts';
import { type Command, parseOptions, say } from './command.ts';

const usage = () => t('usage.serve');

async function run(arguments_: readonly string[]): Promise<number> {
  const { positionals, values } = parseOptions(arguments_, { port: { type: 'string' } });
  if (!positionals[0]) throw new UserError(usage());
  const folder = await releaseFolder(positionals[0]);
  const files = await readTree(folder);
  const version = rootVersions(files).at(-1);
  if (version === undefined) throw new UserError(t('serve.none', { folder }));
  const port = Number(values.port ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UserError(t('serve.port', { port: values.port ?? '' }));
  const server = await serveFolder(folder, port).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new UserError(t('serve.taken', { port: String(port) })) : error;
  });
  const root = parseMetadata('root', files.get(`metadata/${version}.root.json`)!);
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  say(t('serve.address', { address: `${host}#${await fingerprintOf(root.signed)}` }));
  process.once('SIGINT', () => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise((resolve) => server.once('close', resolve));
  return 0;
}

/** A publisher's folder stands for the release in it. */
async function releaseFolder(folder: string): Promise<string> {
  const isWorkspace = await readFile(join(folder, CONFIG_FILE)).then(
    () => true,
    () => false,
  );
  return isWorkspace ? join(folder, 'release') : folder;
}

/**
 * Serves the metadata and targets of a release on the loopback interface: entity tags, any origin, nothing else. Only the
 * timestamp changes at its address; all other files may be kept for ever.
 */
export async function serveFolder(folder: string, port: number): Promise<Server> {
  const server = createServer(async (request, response) => {
    const path = /^\/((?:metadata|targets)\/[\w.-]+\.json)(?:\?.*)?$/.exec(request.url ?? '')?.[1];
    const bytes = path && (await readFile(join(folder, path)).catch(() => undefined));
    if (!bytes || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(bytes ? 405 : 404, { 'Access-Control-Allow-Origin': '*' }).end();
      return;
    }
    const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`;
    const headers = {
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': path.endsWith('/timestamp.json') ? 'no-cache' : 'public, max-age=31536000, immutable',
      ETag: etag,
    };
    if (request.headers['if-none-match'] === etag) response.writeHead(304, headers).end();
    else
      response
        .writeHead(200, { ...headers, 'Content-Type': 'application/json', 'Content-Length': bytes.length })
        .end(request.method === 'GET' ? bytes : undefined);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return server;
}

export default { usage, run } satisfies Command;
