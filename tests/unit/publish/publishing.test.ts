/** The publisher's tools from an empty folder to readers who follow: every command as a person runs it. */
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../../lib/publish/command.ts';
import { FolderStore } from '../../../lib/publish/folderStore.ts';
import { serveFolder } from '../../../lib/publish/serve.ts';
import { readTree } from '../../../lib/publish/workspace.ts';
import { parseAddress } from '../../../lib/sync/address.ts';
import { createSync } from '../../../lib/sync/sync.ts';

const DAY = 24 * 60 * 60 * 1000;
const START = Date.parse('2026-03-01T08:00:00Z');
const on = (day: number): string => new Date(START + day * DAY).toISOString();

let home: string;
let desk: string;
const servers: Server[] = [];

beforeAll(async () => {
  vi.stubEnv('DOI_CHIEU_PASSPHRASE', 'bốn từ để thử');
  home = await mkdtemp(join(tmpdir(), 'publish-'));
  desk = join(home, 'desk');
  await run(
    'init',
    desk,
    '--id',
    'ban-thu',
    '--publisher',
    'Báo Thử',
    '--title',
    'Hội nghị thử',
    '--url',
    'https://bao.example/du-kien',
    '--now',
    on(0),
  );
  await writeFile(
    join(desk, 'entities/entities.yaml'),
    '- id: hoi-nghi\n  kind: event\n  label: Hội nghị thử\n  labelEn: Trial meeting\n  aliases: [Hội nghị thử]\n  shortAliases: [Hội nghị]\n',
  );
});
afterAll(async () => {
  vi.unstubAllEnvs();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await rm(home, { recursive: true });
});

const COMMANDS: Record<string, () => Promise<{ default: Command }>> = {
  init: () => import('../../../lib/publish/init.ts'),
  draft: () => import('../../../lib/publish/draft.ts'),
  lint: () => import('../../../lib/publish/lint.ts'),
  verify: () => import('../../../lib/publish/verifyDocuments.ts'),
  diff: () => import('../../../lib/publish/diff.ts'),
  build: () => import('../../../lib/publish/build.ts'),
  sign: () => import('../../../lib/publish/sign.ts'),
  release: () => import('../../../lib/publish/release.ts'),
  rotate: () => import('../../../lib/publish/rotate.ts'),
  doctor: () => import('../../../lib/publish/doctor.ts'),
  bundle: () => import('../../../lib/publish/bundle.ts'),
};

/** Runs a command. @returns its exit code and what it said */
async function run(name: string, ...arguments_: string[]): Promise<{ code: number; said: string }> {
  let said = '';
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += text;
    return true;
  });
  try {
    const { default: command } = await COMMANDS[name]!();
    return { code: await command.run(arguments_), said };
  } finally {
    spy.mockRestore();
  }
}

async function writeFacts(folder: string, delegates: number): Promise<void> {
  await writeFile(
    join(folder, 'facts/facts.yaml'),
    `- id: so-dai-bieu\n  subject: hoi-nghi\n  property: delegates\n  value: { amount: ${delegates}, unit: đại biểu }\n  references:\n    - { statedIn: bai-mot, exact: đại biểu tham dự Hội nghị thử }\n`,
  );
}

async function addressIn(said: string, folder = desk): Promise<{ url: string; fingerprint: string; server: string }> {
  const fingerprint = /#([0-9a-f]{64})/.exec(said)![1]!;
  const server = await serveFolder(join(folder, 'release'), 0);
  // The client ends what it no longer uses: a server that does so on its own may meet a request on its way.
  server.keepAliveTimeout = 0;
  servers.push(server);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, fingerprint, server: `${url}#${fingerprint}` };
}

function readerOf(folder: string, now: () => number) {
  return createSync({ fetch, store: new FolderStore(folder), now, random: () => 0.5, lock: (_, run) => run() });
}

describe('from an article to a published base', () => {
  it('drafts facts with their phrases, for a person to finish', async () => {
    const article = join(home, 'bai-mot.txt');
    await writeFile(
      article,
      'Hội nghị thử khai mạc\nSáng 27/2/2026, hơn 2.500 đại biểu tham dự Hội nghị thử. Ông Nguyễn Văn Thử, Bộ trưởng Công an, phát biểu.\n',
    );
    const { code } = await run(
      'draft',
      desk,
      article,
      '--id',
      'bai-mot',
      '--publisher',
      'Báo Thử',
      '--published',
      '2026-02-27',
    );
    expect(code).toBe(0);
    const drafted = await readFile(join(desk, 'drafts/bai-mot.yaml'), 'utf8');
    expect(drafted).toContain('subject: hoi-nghi\n  property: delegates\n');
    expect(drafted).toContain('amount: 2500');
    expect(drafted).toContain('bound: more-than');
    expect(drafted).toContain('pointInTime: 2026-02-27');
    expect(drafted).toContain('label: Nguyễn Văn Thử');
    expect(await readFile(join(desk, 'documents.yaml'), 'utf8')).toMatch(/- id: bai-mot\n {2}publisher: Báo Thử/);
    expect(
      (await run('draft', desk, article, '--id', 'bai-mot', '--publisher', 'Báo Thử', '--published', '2026-02-27'))
        .code,
    ).toBe(0);
    expect((await readFile(join(desk, 'documents.yaml'), 'utf8')).match(/- id: bai-mot/g)).toHaveLength(1);
  });

  it('checks them against their documents', async () => {
    await writeFacts(desk, 2500);
    expect(await run('lint', desk)).toMatchObject({ code: 0, said: expect.stringContaining('1 quotations found') });
    expect(await run('verify', desk)).toMatchObject({ code: 0, said: expect.stringContaining('1 quotations stand') });
    const elsewhere = await run('verify', desk, '--documents', join(desk, 'facts'));
    expect(elsewhere).toMatchObject({ code: 1, said: expect.stringContaining('Not at hand: bai-mot') });
    await writeFile(
      join(desk, 'facts/wrong.yaml'),
      '- id: sai\n  subject: hoi-nghi\n  property: delegates\n  value: { amount: 1, unit: đại biểu }\n  references: [{ statedIn: bai-mot, exact: không có câu này }]\n',
    );
    await expect(run('lint', desk)).rejects.toThrow(/facts\/wrong\.yaml:5:.*không có câu này/);
    await rm(join(desk, 'facts/wrong.yaml'));
  });

  it('shows what readers will see change', async () => {
    const { said } = await run('diff', desk);
    expect(said).toContain('+ Hội nghị thử – số đại biểu: 2.500 đại biểu  [so-dai-bieu]');
    expect(said).toContain('1 fact(s) added, 0 changed, 0 taken away.');
  });

  it('releases, and readers and the doctor take it in', async () => {
    const { code, said } = await run('release', desk, '--now', on(0));
    expect(code).toBe(0);
    expect(said).toContain('https://bao.example/du-kien/#');
    const { server } = await addressIn(said);
    const diagnosis = await run('doctor', server, '--now', on(1));
    expect(diagnosis).toMatchObject({ code: 0, said: expect.stringContaining('Báo Thử: Hội nghị thử') });
    expect(diagnosis.said).not.toContain('!');
    expect(diagnosis.said).not.toContain('?');
    expect((await run('doctor', server, '--now', on(6))).said).toContain('timestamp runs out in 1.0 days');
    expect(await run('doctor', server, '--now', on(30))).toMatchObject({
      code: 1,
      said: expect.stringContaining('! expired'),
    });
    expect(await run('doctor', server.replace(/#.*/, `#${'0'.repeat(64)}`))).toMatchObject({
      code: 1,
      said: expect.stringContaining('! other-keys'),
    });
  });

  it('follows changes: facts, a daily renewal, new keys', async () => {
    const { said } = await run('release', desk, '--renew', '--now', on(1));
    const { server, fingerprint } = await addressIn(said);
    let now = START + DAY;
    const reader = readerOf(join(home, 'reader'), () => now);
    const result = await reader.subscribe(await reader.preview(parseAddress(server)!));
    expect(result.kind).toBe('updated');

    await writeFacts(desk, 2600);
    expect((await run('diff', desk)).said).toMatch(/- .*2\.500 đại biểu.*\n\+ .*2\.600 đại biểu/);
    now = START + 2 * DAY;
    await run('release', desk, '--now', on(2));
    expect(await reader.check(fingerprint)).toMatchObject({ kind: 'updated', changes: { changed: ['so-dai-bieu'] } });

    now = START + 3 * DAY;
    await run('release', desk, '--renew', '--now', on(3));
    expect((await reader.check(fingerprint)).kind).toBe('unchanged');

    for (const role of ['root', 'targets', 'timestamp']) {
      await run('rotate', desk, '--role', role, '--now', on(4));
      expect((await run('sign', desk)).code).toBe(0);
    }
    now = START + 4 * DAY;
    const rotated = await run('release', desk, '--now', on(4));
    expect(rotated.said).not.toContain(fingerprint);
    expect((await reader.check(fingerprint)).kind).toBe('unchanged');
    expect((await reader.publishers())[0]!.current!.versions.root).toBe(2);

    const fresh = readerOf(join(home, 'fresh'), () => now);
    const address = await addressIn(rotated.said);
    expect((await fresh.subscribe(await fresh.preview(parseAddress(address.server)!))).kind).toBe('updated');
    const [published] = await fresh.publishers();
    expect(await fresh.base(published!.id)).toMatchObject({ facts: [{ id: 'so-dai-bieu', value: { amount: 2600 } }] });
  });
});

describe('signatures', () => {
  it('of two root keys are needed, and may be given in two places', async () => {
    const copy = join(home, 'two-places');
    await cp(desk, copy, { recursive: true });
    const keys = (await readdir(join(copy, 'keys'))).filter((file) => file.startsWith('root-'));
    await rename(join(copy, 'keys'), join(home, 'all-keys'));
    await run('rotate', copy, '--now', on(5));
    const latest = keys.map((file) => join(home, 'all-keys', file));
    const signed: number[] = [];
    for (const key of latest) signed.push((await run('sign', copy, '--keys', key)).code);
    expect(signed.filter((code) => code === 1).length).toBeGreaterThan(0);
    expect(signed.at(-1)).toBe(0);
    const online = ['targets', 'snapshot', 'timestamp'].flatMap((role) => [
      '--keys',
      join(home, 'all-keys', `${role}-1.key.json`),
      ...(role === 'snapshot' ? [] : ['--keys', join(home, 'all-keys', `${role}-2.key.json`)]),
    ]);
    expect((await run('release', copy, ...online, '--now', on(5))).code).toBe(0);
  });

  it('that are missing stop a release, and nothing is written', async () => {
    const copy = join(home, 'unsigned');
    await cp(desk, copy, { recursive: true });
    await rm(join(copy, 'keys'), { recursive: true });
    await writeFacts(copy, 9);
    const before = await readTree(join(copy, 'release'));
    await expect(run('release', copy, '--now', on(6))).rejects.toThrow(
      /targets\.json: targets has 0 of the 1 signatures/,
    );
    expect(await readTree(join(copy, 'release'))).toEqual(before);
  });

  it('with a wrong passphrase are not given', async () => {
    const copy = join(home, 'wrong-passphrase');
    await cp(desk, copy, { recursive: true });
    vi.stubEnv('DOI_CHIEU_PASSPHRASE', 'another one entirely');
    await expect(run('release', copy, '--renew', '--now', on(6))).rejects.toThrow(/passphrase does not open/);
    vi.stubEnv('DOI_CHIEU_PASSPHRASE', 'bốn từ để thử');
  });

  it('keep their keys encrypted on disk', async () => {
    for (const file of await readdir(join(desk, 'keys'))) {
      const text = await readFile(join(desk, 'keys', file), 'utf8');
      expect(Object.keys(JSON.parse(text)).sort()).toEqual(['encrypted', 'format', 'keyid', 'public']);
    }
  });
});

describe('the same facts, keys and time', () => {
  it('give the same bytes', async () => {
    const trees = [];
    for (const name of ['once', 'again']) {
      const copy = join(home, name);
      await cp(desk, copy, { recursive: true });
      await writeFacts(copy, 7000);
      await run('release', copy, '--now', on(7));
      await run('bundle', copy, join(copy, 'release/bundle.json'));
      trees.push(await readTree(join(copy, 'release')));
    }
    expect(trees[0]).toEqual(trees[1]);
    for (const [path, bytes] of trees[0]!) {
      if (path.startsWith('metadata/')) expect(new TextDecoder().decode(bytes), path).toMatch(/^[\x20-\x7e]+\n$/);
    }
  });

  it('taken into a bundle, are read without a network', async () => {
    const file = join(home, 'bundle.json');
    await run('bundle', desk, file);
    const reader = readerOf(join(home, 'offline'), () => START + 300 * DAY);
    const preview = await reader.previewBundle(await readFile(file, 'utf8'));
    expect(preview).toMatchObject({ url: 'https://bao.example/du-kien/', manifest: { title: 'Hội nghị thử' } });
    expect((await reader.subscribe(preview)).kind).toBe('updated');
  });
});
