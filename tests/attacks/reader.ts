import { expect } from 'vitest';
import type { FactBase } from '../../lib/facts/schema.ts';
import type { Publisher } from '../../lib/sync/publisher.ts';
import { MemoryStore, type SyncStore } from '../../lib/sync/store.ts';
import { createSync, type Sync, type SyncResult } from '../../lib/sync/sync.ts';
import type { DownloadLimits } from '../../lib/sync/tuf/download.ts';
import { NOW, type TestPublisher } from './publisher.ts';

/** Runs one at a time under a name, as Web Locks do in one browser. */
function locks(): <Result>(name: string, run: () => Promise<Result>) => Promise<Result> {
  const last = new Map<string, Promise<unknown>>();
  return (name, run) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(run, run);
    last.set(
      name,
      turn.catch(() => {}),
    );
    return turn;
  };
}

/** A reader who subscribes to a publisher, and looks again when a test says so. */
export class Reader {
  readonly store: SyncStore;
  readonly publisher: TestPublisher;
  readonly sync: Sync;
  now: number;
  id = '';

  constructor(publisher: TestPublisher, options: { store?: SyncStore; now?: number; limits?: DownloadLimits } = {}) {
    this.publisher = publisher;
    this.store = options.store ?? new MemoryStore();
    this.now = options.now ?? NOW;
    this.sync = createSync({
      fetch: publisher.fetch,
      store: this.store,
      now: () => this.now,
      random: () => 0.5,
      lock: locks(),
      ...(options.limits ? { limits: options.limits } : {}),
    });
  }

  /** Subscribes, then forgets what was asked for on the way. */
  static async subscribed(
    publisher: TestPublisher,
    options: ConstructorParameters<typeof Reader>[1] = {},
  ): Promise<Reader> {
    const reader = new Reader(publisher, options);
    const preview = await reader.sync.preview(await publisher.address());
    reader.id = preview.fingerprint;
    expect((await reader.sync.subscribe(preview)).kind).toBe('updated');
    publisher.requests.length = 0;
    return reader;
  }

  check(): Promise<SyncResult> {
    return this.sync.check(this.id);
  }

  async record(): Promise<Publisher> {
    return (await this.store.read(this.id))!;
  }

  /** A reader with the same storage and an empty memory: the worker was stopped and started again. */
  restarted(): Reader {
    const reader = new Reader(this.publisher, { store: this.store, now: this.now });
    reader.id = this.id;
    return reader;
  }

  /** What is in force, as a worker finds it that starts anew. */
  async inForce(): Promise<{ generation: number; versions: object; base: FactBase | undefined }> {
    const { current } = await this.record();
    return {
      generation: current!.generation,
      versions: current!.versions,
      base: await this.restarted().sync.base(this.id),
    };
  }
}

/** Looks once, and expects a refusal that changes nothing of what is in force. @returns what was asked for */
export async function expectRefused(reader: Reader, code: string, role?: string): Promise<string[]> {
  const before = await reader.inForce();
  const result = await reader.check();
  expect(result).toMatchObject({ kind: 'failed', code, ...(role === undefined ? {} : { role }) });
  expect(await reader.inForce()).toEqual(before);
  expect((await reader.record()).history[0]).toMatchObject({ result: code });
  return reader.publisher.requests;
}
