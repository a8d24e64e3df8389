import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MIN_BACK_OFF } from '../../lib/sync/schedule.ts';
import { baseOf, HOUR, NOW, TestPublisher } from './publisher.ts';
import { expectRefused, Reader } from './reader.ts';

const ROOT = 'metadata/2.root.json';
const TIMESTAMP = 'metadata/timestamp.json';
const V2 = baseOf(40, { 7: 700 });

/** These hosts are real: bytes come through Node's own HTTP, decompression included. */
describe('over a network', () => {
  let publisher: TestPublisher;
  let reader: Reader;
  let server: Server;
  let misbehave: ((path: string) => RequestListener | undefined) | undefined;

  beforeEach(async () => {
    server = createServer((request, response) => {
      const path = request.url!.slice(1);
      const other = misbehave?.(path);
      if (other) return other(request, response);
      const bytes = publisher.files.get(path);
      response.writeHead(bytes ? 200 : 404).end(bytes);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    publisher = await TestPublisher.create(url);
    await publisher.release(baseOf(40));
    publisher.answer = (path, init) => fetch(url + path, init);
    reader = await Reader.subscribed(publisher);
  });
  afterEach(async () => {
    misbehave = undefined;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('endless data is cut off at the cap of each file', async () => {
    let sent = 0;
    misbehave = (path) =>
      path === TIMESTAMP
        ? (_, response) => {
            response.writeHead(200);
            const more = () => {
              if (response.destroyed) return;
              sent += 4096;
              response.write(Buffer.alloc(4096, ' '), () => setImmediate(more));
            };
            more();
          }
        : undefined;
    const requests = await expectRefused(reader, 'too-large');
    expect(requests).toEqual([ROOT, TIMESTAMP]);
    expect(sent).toBeLessThan(1_000_000);
    expect((await reader.record()).history[0]!.bytes).toBeLessThan(100_000);
  });

  it('endless data in place of a shard is cut off at the length promised', async () => {
    await publisher.release(V2);
    misbehave = (path) =>
      path.startsWith('targets/')
        ? (_, response) => response.writeHead(200).end(Buffer.alloc(900_000, ' '))
        : undefined;
    const requests = await expectRefused(reader, 'too-large');
    expect(requests.slice(0, 4)).toEqual([ROOT, TIMESTAMP, 'metadata/2.snapshot.json', 'metadata/2.targets.json']);
    expect(publisher.shards()).toEqual(expect.arrayContaining(requests.slice(4)));
    expect((await reader.record()).history[0]!.bytes).toBeLessThan(200_000);
  });

  it('zip-bomb-like compression is counted by what it unfolds to', async () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000, ' '));
    expect(bomb.length).toBeLessThan(100_000);
    misbehave = (path) =>
      path === TIMESTAMP
        ? (_, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb)
        : undefined;
    expect(await expectRefused(reader, 'too-large')).toEqual([ROOT, TIMESTAMP]);
    expect((await reader.record()).history[0]!.bytes).toBeLessThan(1_000_000);
  });

  /** The same reader with less patience than a test has. */
  function hurry(): void {
    const { id, store } = reader;
    reader = new Reader(publisher, { store, limits: { idle: 500, total: 1500 } });
    reader.id = id;
  }

  it('slow retrieval is given up: a host that stalls', async () => {
    hurry();
    misbehave = (path) => (path === TIMESTAMP ? (_, response) => void response.writeHead(200).write('{') : undefined);
    expect(await expectRefused(reader, 'too-slow')).toEqual([ROOT, TIMESTAMP]);
  });

  it('slow retrieval is given up: a host that sends a byte now and then', async () => {
    hurry();
    misbehave = (path) =>
      path === TIMESTAMP
        ? (_, response) => {
            response.writeHead(200);
            const timer = setInterval(() => response.write(' '), 50);
            response.once('close', () => clearInterval(timer));
          }
        : undefined;
    expect(await expectRefused(reader, 'too-slow')).toEqual([ROOT, TIMESTAMP]);
  });

  it('slow retrieval is given up: a host that never answers', async () => {
    hurry();
    misbehave = (path) => (path === TIMESTAMP ? () => {} : undefined);
    expect(await expectRefused(reader, 'too-slow')).toEqual([ROOT, TIMESTAMP]);
  });

  it('a redirect is not followed, wherever it leads', async () => {
    let led = 0;
    misbehave = (path) => {
      if (path === 'elsewhere') led++;
      return path === TIMESTAMP
        ? (_, response) => response.writeHead(302, { Location: '/elsewhere' }).end()
        : undefined;
    };
    expect(await expectRefused(reader, 'redirected')).toEqual([ROOT, TIMESTAMP]);
    expect(led).toBe(0);
  });

  it('nothing is sent but the request itself', async () => {
    const seen: Record<string, unknown>[] = [];
    misbehave = () => (request, response) => {
      seen.push(request.headers);
      const bytes = publisher.files.get(request.url!.slice(1));
      response.writeHead(bytes ? 200 : 404, { 'Set-Cookie': 'reader=1' }).end(bytes);
    };
    await reader.check();
    await reader.check();
    for (const headers of seen) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
      expect(headers).not.toHaveProperty('if-none-match');
    }
  });

  it('an unchanged timestamp is not transferred again', async () => {
    await publisher.release(V2);
    const statuses: number[] = [];
    misbehave = (path) =>
      path === TIMESTAMP
        ? (request, response) => {
            const status = request.headers['if-none-match'] === '"v2"' ? 304 : 200;
            statuses.push(status);
            response
              .writeHead(status, { ETag: '"v2"' })
              .end(status === 200 ? publisher.files.get(TIMESTAMP) : undefined);
          }
        : undefined;
    expect((await reader.check()).kind).toBe('updated');
    expect((await reader.check()).kind).toBe('unchanged');
    expect(statuses).toEqual([200, 304]);
    expect((await reader.record()).history[0]).toMatchObject({ result: 'unchanged', requests: 2, bytes: 0 });
  });

  it('a host in trouble is left alone for as long as it asks', async () => {
    misbehave = (path) =>
      path === TIMESTAMP ? (_, response) => response.writeHead(503, { 'Retry-After': '7200' }).end() : undefined;
    expect(await expectRefused(reader, 'http')).toEqual([ROOT, TIMESTAMP]);
    expect((await reader.record()).schedule).toEqual({ nextDue: NOW + 2 * HOUR, failures: 1 });
  });

  it('a host out of reach is tried again after a quarter of an hour', async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(await expectRefused(reader, 'network')).toEqual([ROOT]);
    expect((await reader.record()).schedule).toEqual({ nextDue: NOW + MIN_BACK_OFF, failures: 1 });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
});
