/** The publisher's tools from an empty folder to readers who follow: every command as a person runs it. */
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../../lib/publish/commands/command.ts';
import { serveFolder } from '../../../lib/publish/commands/serve.ts';
import { FolderStore } from '../../../lib/publish/signing/folderStore.ts';
import { type MetadataFile, serialize, signedWith } from '../../../lib/publish/signing/metadataFile.ts';
import { readKeyFile } from '../../../lib/publish/signing/signingKey.ts';
import { readTree } from '../../../lib/publish/signing/workspace.ts';
import { speak } from '../../../lib/publish/words/index.ts';
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
  init: () => import('../../../lib/publish/commands/init.ts'),
  draft: () => import('../../../lib/publish/commands/draft.ts'),
  lint: () => import('../../../lib/publish/commands/lint.ts'),
  verify: () => import('../../../lib/publish/commands/verify.ts'),
  diff: () => import('../../../lib/publish/commands/diff.ts'),
  build: () => import('../../../lib/publish/commands/build.ts'),
  sign: () => import('../../../lib/publish/commands/sign.ts'),
  release: () => import('../../../lib/publish/commands/release.ts'),
  rotate: () => import('../../../lib/publish/commands/rotate.ts'),
  doctor: () => import('../../../lib/publish/commands/doctor.ts'),
  bundle: () => import('../../../lib/publish/commands/bundle.ts'),
};

/** Runs a command, a release without a look at the address. @returns its exit code and what it said */
const run = (name: string, ...arguments_: string[]) =>
  runOnline(name, ...arguments_, ...(name === 'release' ? ['--offline'] : []));

/** Runs a command. @returns its exit code and what it said */
async function runOnline(name: string, ...arguments_: string[]): Promise<{ code: number; said: string }> {
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
  /** Drafts from the one article, listed as by this publisher. */
  const draftOne = (publisher: string) =>
    run(
      'draft',
      desk,
      join(home, 'bai-mot.txt'),
      '--id',
      'bai-mot',
      '--publisher',
      publisher,
      '--published',
      '2026-02-27',
    );

  it('drafts facts with their phrases, for a person to finish', async () => {
    const article = join(home, 'bai-mot.txt');
    await writeFile(
      article,
      'Hội nghị thử khai mạc\nSáng 27/2/2026, hơn 2.500 đại biểu tham dự Hội nghị thử. Ông Nguyễn Văn Thử, Bộ trưởng Công an, phát biểu.\n',
    );
    const { code } = await draftOne('Báo Thử');
    expect(code).toBe(0);
    const drafted = await readFile(join(desk, 'drafts/bai-mot.yaml'), 'utf8');
    expect(drafted).toContain('subject: hoi-nghi\n  property: delegates\n');
    expect(drafted).toContain('amount: 2500');
    expect(drafted).toContain('bound: more-than');
    expect(drafted).toContain('pointInTime: 2026-02-27');
    expect(drafted).toContain('label: Nguyễn Văn Thử');
    expect(await readFile(join(desk, 'documents.yaml'), 'utf8')).toMatch(/- id: bai-mot\n {2}publisher: Báo Thử/);
    expect((await draftOne('Báo Thử')).code).toBe(0);
    expect((await readFile(join(desk, 'documents.yaml'), 'utf8')).match(/- id: bai-mot/g)).toHaveLength(1);
  });

  it('keeps a draft that somebody may have worked in', async () => {
    const draft = join(desk, 'drafts/bai-mot.yaml');
    await writeFile(draft, '# worked in\n');
    const again = await draftOne('Báo khác');
    expect(again.said).toContain('drafts/bai-mot.1.yaml');
    expect(again.said).toContain('lists "bai-mot" already, told otherwise');
    expect(await readFile(join(desk, 'drafts/bai-mot.1.yaml'), 'utf8')).toBe('# worked in\n');
    expect(await readFile(draft, 'utf8')).toContain('property: delegates');
    expect((await draftOne('Báo Thử')).said).not.toContain('kept');
  });

  it('refuses a document that would be listed wrongly, and writes nothing', async () => {
    const text = join(home, 'bai-hai.txt');
    await writeFile(text, 'Tựa bài\nHôm nay có 3 đại biểu tham dự.\n');
    const other = join(home, 'utf16.txt');
    await writeFile(other, Buffer.from('Tựa bài\nHôm nay có 3 đại biểu.\n', 'utf16le'));
    const before = await readTree(desk);
    const told = ['--publisher', 'Báo Thử', '--published', '2026-02-27'];
    for (const [file, options, message] of [
      [text, ['--publisher', 'Báo Thử', '--published', '27/2/2026'], '--published 27/2/2026: write a day'],
      [text, ['--publisher', 'Báo Thử', '--published', '2026-02-31T'], '--published'],
      [text, [...told, '--id', '../../x'], '--id ../../x: must be made of small letters'],
      [text, [...told, '--title', 'Tựa\u202e'], '--title holds a hidden character: U+202E'],
      [text, [...told, '--url', 'javascript:alert(1)'], '--url'],
      [other, told, 'is not text in UTF-8'],
    ] as const)
      await expect(run('draft', desk, file, ...options), message).rejects.toThrow(message);
    expect(await readTree(desk)).toEqual(before);
  });

  it('takes the publisher of a saved page from its address, and asks for it where the page tells none', async () => {
    const copy = join(home, 'pages');
    await cp(desk, copy, { recursive: true });
    const paragraphs = [
      'Sáng nay, hơn 2.500 đại biểu tham dự Hội nghị thử, tăng 300 đại biểu so với năm ngoái, theo lời ban tổ chức trong buổi gặp báo chí.',
      'Người dân quanh khu vực được báo trước về những đoạn đường phải đi vòng; xe buýt vẫn chạy như thường lệ và có thêm chuyến vào cuối ngày.',
      'Các quán nước gần đó mở cửa muộn hơn, và lực lượng tình nguyện đứng ở mỗi ngã tư để chỉ lối cho khách phương xa, kể cả khi trời mưa to.',
    ];
    const page = (head: string) =>
      `<!DOCTYPE html><html lang="vi"><head><title>Hội nghị thử khai mạc trong ngày đầu xuân</title><meta property="og:type" content="article"><meta property="article:published_time" content="2026-02-27T09:00:00+07:00">${head}</head><body><article><h1>Hội nghị thử khai mạc trong ngày đầu xuân</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
    const file = join(home, 'trang.html');
    await writeFile(file, page(''));
    await expect(run('draft', copy, file)).rejects.toThrow("doesn't tell its publisher: give --publisher");
    await run('draft', copy, file, '--publisher', 'Báo Thử', '--id', 'no-address');
    await writeFile(file, page('<link href="https://bao.example/bai-ba.html" rel="canonical">'));
    await run('draft', copy, file, '--id', 'address');
    const listed = await readFile(join(copy, 'documents.yaml'), 'utf8');
    expect(listed).not.toContain('.invalid');
    expect(listed).toMatch(
      /- id: address\n {2}publisher: bao\.example\n.*\n {2}url: https:\/\/bao\.example\/bai-ba\.html/,
    );
    // What a number is held against is not the time of the number.
    expect(await readFile(join(copy, 'drafts/address.yaml'), 'utf8')).not.toContain('2025');
  });

  it('checks them against their documents', async () => {
    await writeFacts(desk, 2500);
    expect(await run('lint', desk)).toMatchObject({ code: 0, said: expect.stringContaining('1 quotation found') });
    expect(await run('verify', desk)).toMatchObject({ code: 0, said: expect.stringContaining('1 quotation stands') });
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
    expect(said).toContain('+ Trial meeting – number of delegates: 2,500 (đại biểu)  [so-dai-bieu]');
    expect(said).toContain('1 fact added, 0 changed, 0 taken away.');
  });

  it('is made for an address that readers take', async () => {
    for (const url of ['http://bao.example/du-kien/', 'https://bao.example/?a=b', 'bao.example'])
      await expect(
        run('init', join(home, 'elsewhere'), '--id', 'x', '--publisher', 'X', '--title', 'X', '--url', url),
      ).rejects.toThrow('readers take an https address');
  });

  it('stops at a hidden character, with its place', async () => {
    const copy = join(home, 'hidden');
    await cp(desk, copy, { recursive: true });
    const file = join(copy, 'entities/entities.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('labelEn: Trial', 'labelEn: \u202eTrial'));
    for (const command of ['lint', 'release'])
      await expect(run(command, copy)).rejects.toThrow(
        'entities/entities.yaml:4:12: the text holds a hidden character: U+202E',
      );
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
    expect((await run('diff', desk)).said).toMatch(/- .*2,500 \(đại biểu\).*\n\+ .*2,600 \(đại biểu\)/);
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

describe('the changes shown', () => {
  it('name what is taken away, and an id that now tells of something else', async () => {
    const copy = join(home, 'changes');
    await cp(desk, copy, { recursive: true });
    const people = join(copy, 'entities/people.yaml');
    await writeFile(people, '- id: nguoi-thu\n  kind: person\n  label: Nguyễn Văn Thử\n');
    await run('release', copy, '--now', on(5));
    const facts = join(copy, 'facts/facts.yaml');
    const text = await readFile(facts, 'utf8');
    await writeFile(facts, text.replace('subject: hoi-nghi', 'subject: nguoi-thu'));
    expect((await run('diff', copy)).said).toContain('! "so-dai-bieu" told of something else until now');
    await writeFile(facts, text);
    await rm(people);
    expect((await run('diff', copy)).said).toContain('~ 1 entity taken away: nguoi-thu');
  });
});

describe('after a long silence', () => {
  it('the online keys bring a base back whose timestamp ran out, and then the targets key one whose facts did', async () => {
    const copy = join(home, 'silent');
    await cp(desk, copy, { recursive: true });
    const { said } = await run('release', copy, '--renew', '--now', on(30));
    const { server } = await addressIn(said, copy);
    expect((await run('doctor', server, '--now', on(31))).code).toBe(0);

    await expect(run('release', copy, '--renew', '--now', on(100))).rejects.toThrow(
      'release with that key, without --renew',
    );
    await run('release', copy, '--now', on(100));
    expect((await run('doctor', server, '--now', on(101))).code).toBe(0);
    await expect(run('release', copy, '--now', on(400))).rejects.toThrow('"publish rotate" and two root keys renew it');
    await run('rotate', copy, '--now', on(400));
    await run('sign', copy);
    await run('release', copy, '--now', on(400));
    expect((await run('doctor', server, '--now', on(401))).code).toBe(0);
  });
});

describe('signatures', () => {
  it('given elsewhere to what is staged are kept by a release without those keys, unless the facts have changed since', async () => {
    const copy = join(home, 'two-machines');
    await cp(desk, copy, { recursive: true });
    const away = join(home, 'targets-away');
    await mkdir(away);
    for (const file of await readdir(join(copy, 'keys')))
      if (file.startsWith('targets-')) await rename(join(copy, 'keys', file), join(away, file));
    await writeFacts(copy, 2700);
    await run('build', copy, '--now', on(5));
    expect(await run('sign', copy)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/0 of the 1 .*\(keys [0-9a-f]{8}\)/),
    });
    expect((await run('sign', copy, '--keys', away)).code).toBe(0);

    await writeFacts(copy, 2800);
    await expect(run('release', copy, '--now', on(6))).rejects.toThrow('Not yet signed');
    await expect(run('sign', copy, '--keys', join(home, 'nowhere'))).rejects.toThrow('there is nothing at this path');
    await expect(run('sign', copy, '--keys', home)).rejects.toThrow('there is no key');
    expect((await run('sign', copy, '--keys', away)).code).toBe(0);
    const { code, said } = await run('release', copy, '--now', on(6));
    expect(code).toBe(0);
    const { server } = await addressIn(said, copy);
    expect((await run('doctor', server, '--now', on(7))).code).toBe(0);
  });

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
    const online = (await readdir(join(home, 'all-keys')))
      .filter((file) => !file.startsWith('root-'))
      .flatMap((file) => ['--keys', join(home, 'all-keys', file)]);
    expect((await run('release', copy, ...online, '--now', on(5))).code).toBe(0);
  });

  it('that are missing stop a release, and nothing is written', async () => {
    const copy = join(home, 'unsigned');
    await cp(desk, copy, { recursive: true });
    await rm(join(copy, 'keys'), { recursive: true });
    await writeFacts(copy, 9);
    const before = await readTree(join(copy, 'release'));
    await expect(run('release', copy, '--now', on(6))).rejects.toThrow(/targets\.json: has 0 of the 1 signatures/);
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

describe('the threshold of a role', () => {
  /** Key files of a folder by role. */
  const keysOf = async (folder: string, role: string) =>
    (await readdir(join(folder, 'keys')))
      .filter((file) => file.startsWith(`${role}-`))
      .map((file) => join(folder, 'keys', file));

  it('is raised with a further key: from then on two must sign the facts', async () => {
    const copy = join(home, 'two-sign');
    await cp(desk, copy, { recursive: true });
    const { said } = await run('release', copy, '--now', on(8));
    const { server, fingerprint } = await addressIn(said, copy);
    let now = START + 8 * DAY;
    const reader = readerOf(join(home, 'two-sign-reader'), () => now);
    await reader.subscribe(await reader.preview(parseAddress(server)!));

    await rm((await keysOf(copy, 'targets'))[0]!);
    const [own] = await keysOf(copy, 'targets');
    const staged = await run('rotate', copy, '--role', 'targets', '--add', '1', '--threshold', '2', '--now', on(9));
    expect(staged.said).toMatch(/0 of the 2 signatures it needs by the root before/);
    expect((await run('sign', copy)).code).toBe(0);
    const added = (await keysOf(copy, 'targets')).filter((file) => file !== own);
    expect(added).toHaveLength(1);
    await rename(added[0]!, join(home, 'second.key.json'));
    await writeFacts(copy, 3100);
    await expect(run('release', copy, '--now', on(9))).rejects.toThrow(
      'has 1 of the 2 signatures it needs by the root',
    );
    const keys = [
      ...(await keysOf(copy, 'snapshot')),
      ...(await keysOf(copy, 'timestamp')),
      own!,
      join(home, 'second.key.json'),
    ];
    expect((await run('release', copy, ...keys.flatMap((key) => ['--keys', key]), '--now', on(9))).code).toBe(0);
    now = START + 9 * DAY;
    expect(await reader.check(fingerprint)).toMatchObject({ kind: 'updated', changes: { changed: ['so-dai-bieu'] } });
  });

  it('of the root is signed by the keys it had and by as many as it asks for', async () => {
    const copy = join(home, 'three-of-three');
    await cp(desk, copy, { recursive: true });
    const { said } = await run('release', copy, '--now', on(8));
    const { server, fingerprint } = await addressIn(said, copy);
    let now = START + 8 * DAY;
    const reader = readerOf(join(home, 'three-reader'), () => now);
    await reader.subscribe(await reader.preview(parseAddress(server)!));

    await run('rotate', copy, '--role', 'root', '--threshold', '3', '--now', on(9));
    const root = JSON.parse(await readFile(join(copy, 'release/metadata/2.root.json'), 'utf8'));
    const ids: string[] = root.signed.roles.root.keyids;
    const files = await keysOf(copy, 'root');
    const holders: string[] = [];
    for (const file of files) if (ids.includes(JSON.parse(await readFile(file, 'utf8')).keyid)) holders.push(file);
    expect(holders).toHaveLength(3);
    expect(await run('sign', copy, '--keys', holders[0]!, '--keys', holders[1]!)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/given here; has 2 of the 3 signatures it needs by the new root/),
    });
    expect((await run('sign', copy, '--keys', holders[2]!)).code).toBe(0);
    expect((await run('lint', copy)).said).toContain('the root asks for all of its 3 keys');
    const released = await run('release', copy, '--now', on(9));
    expect(released.said).not.toContain(fingerprint);
    now = START + 9 * DAY;
    expect((await reader.check(fingerprint)).kind).toBe('unchanged');
    expect((await reader.publishers())[0]!.current!.versions.root).toBe(3);
  });

  it('that can never be met is refused where it is asked for, and where it is staged already', async () => {
    const copy = join(home, 'never-met');
    await cp(desk, copy, { recursive: true });
    const before = await readTree(copy);
    for (const [arguments_, message] of [
      [['--role', 'root', '--threshold', '4'], 'root asks for 4 signatures and has 3 keys'],
      [['--role', 'targets', '--add', '1', '--threshold', '3'], 'targets asks for 3 signatures and has 2 keys'],
      [['--role', 'root', '--threshold', '0'], '--threshold 0: write a whole number'],
      [['--role', 'root', '--add', '-1'], '--add'],
      [['--threshold', '2'], '--role ROLE'],
    ] as const)
      await expect(run('rotate', copy, ...arguments_), message).rejects.toThrow(message);
    expect(await readTree(copy)).toEqual(before);

    await run('rotate', copy, '--now', on(9));
    const file = join(copy, 'staged/metadata/3.root.json');
    const root = JSON.parse(await readFile(file, 'utf8'));
    root.signed.roles.timestamp.threshold = 2;
    await writeFile(file, JSON.stringify(root));
    expect(await run('lint', copy)).toMatchObject({
      code: 1,
      said: expect.stringContaining('timestamp asks for 2 signatures and has 1 key'),
    });
    await expect(run('build', copy)).rejects.toThrow('timestamp asks for 2 signatures and has 1 key');
  });
});

describe('a job that renews a copy of its own', () => {
  /** A desk and a job that start from one release, and the host that serves what they copy to it. */
  async function deskAndJob(name: string) {
    const folder = (part: string) => join(home, name, part);
    const { said } = await run('release', desk, '--now', on(10));
    await cp(join(desk, 'release'), folder('host/release'), { recursive: true });
    const { server, url, fingerprint } = await addressIn(said, folder('host'));
    for (const part of ['desk', 'job']) {
      await cp(desk, folder(part), { recursive: true });
      await writeFile(join(folder(part), 'publisher.json'), JSON.stringify({ url }));
    }
    let day = 10;
    const reader = readerOf(folder('reader'), () => START + day * DAY);
    await reader.subscribe(await reader.preview(parseAddress(server)!));
    return {
      folder,
      renew: (part: string, on_: number) => runOnline('release', folder(part), '--renew', '--now', on(on_)),
      upload: (part: string) => cp(join(folder(part), 'release'), folder('host/release'), { recursive: true }),
      look: (at: number) => {
        day = at;
        return reader.check(fingerprint);
      },
    };
  }

  it('does not make the next release of the desk a step back', async () => {
    const { folder, renew, upload, look } = await deskAndJob('renewed');
    // Late enough for a new snapshot, too.
    for (const day of [11, 12, 20]) {
      await renew('job', day);
      await upload('job');
    }
    expect((await look(20)).kind).toBe('unchanged');
    await writeFacts(folder('desk'), 3200);
    const { said } = await runOnline('release', folder('desk'), '--now', on(21));
    expect(said).toMatch(/serves timestamp \d+, newer than the one here/);
    await upload('desk');
    expect(await look(21)).toMatchObject({ kind: 'updated', changes: { changed: ['so-dai-bieu'] } });
  });

  it('would, where the desk does not look', async () => {
    const { folder, renew, upload, look } = await deskAndJob('unlooked');
    for (const day of [11, 12]) await renew('job', day);
    await upload('job');
    expect((await look(12)).kind).toBe('unchanged');
    await writeFacts(folder('desk'), 3300);
    await run('release', folder('desk'), '--now', on(13));
    await upload('desk');
    expect(await look(13)).toMatchObject({ kind: 'failed', code: 'rollback' });
  });

  it('stops when the desk has released other facts or keys since', async () => {
    const { folder, renew, upload } = await deskAndJob('overtaken');
    await writeFacts(folder('desk'), 3400);
    await runOnline('release', folder('desk'), '--now', on(11));
    await upload('desk');
    const before = await readTree(folder('job'));
    await expect(renew('job', 12)).rejects.toThrow(
      /serves a newer release than the one here \(targets \d+; here targets \d+\)/,
    );
    await run('rotate', folder('desk'), '--now', on(12));
    await run('sign', folder('desk'));
    await runOnline('release', folder('desk'), '--now', on(12));
    await upload('desk');
    await expect(renew('job', 13)).rejects.toThrow(/\(root 3; here root 2\)/);
    expect(await readTree(folder('job'))).toEqual(before);
  });

  it('whose key was stolen to number far ahead is got over with a new key', async () => {
    const { folder, upload, look, renew } = await deskAndJob('far-ahead');
    const file = join(folder('job'), 'release/metadata/timestamp.json');
    const { signed } = JSON.parse(await readFile(file, 'utf8')) as MetadataFile;
    for (const name of await readdir(join(folder('job'), 'keys'))) {
      const stolen = await readKeyFile(join(folder('job'), 'keys', name));
      const root = JSON.parse(await readFile(join(folder('job'), 'release/metadata/2.root.json'), 'utf8'));
      if (!root.signed.roles.timestamp.keyids.includes(stolen.keyid)) continue;
      const far: MetadataFile = { signatures: [], signed: { ...signed, version: Number.MAX_SAFE_INTEGER } };
      await writeFile(file, serialize(signedWith(far, await stolen.open('bốn từ để thử'))));
    }
    await upload('job');
    expect((await look(11)).kind).toBe('unchanged');
    await expect(renew('desk', 11)).rejects.toThrow(/serves timestamp \d+, far ahead of the number here/);
    await run('rotate', folder('desk'), '--role', 'timestamp', '--now', on(11));
    await run('sign', folder('desk'));
    await writeFacts(folder('desk'), 3500);
    await runOnline('release', folder('desk'), '--now', on(11));
    await upload('desk');
    expect(await look(11)).toMatchObject({ kind: 'updated', publisher: { current: { versions: { root: 3 } } } });
  });

  it('goes on where nothing is served yet, or the address does not answer, and says so', async () => {
    const { folder, renew } = await deskAndJob('unserved');
    await rm(folder('host/release'), { recursive: true });
    expect((await renew('desk', 11)).said).not.toContain('could not be looked at');
    await writeFile(join(folder('desk'), 'publisher.json'), JSON.stringify({ url: 'http://127.0.0.1:1/' }));
    const { code, said } = await renew('desk', 12);
    expect(code).toBe(0);
    expect(said).toContain('What http://127.0.0.1:1/ serves could not be looked at');
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

describe('each command', () => {
  /** What is run in turn in one folder, and a phrase of what is said in each language. */
  const STEPS: [name: string, arguments_: string[], vi: string, en: string][] = [
    [
      'draft',
      ['TEXT', '--id', 'bai-mot', '--publisher', 'Báo Thử', '--published', '2026-02-27'],
      'soạn nháp',
      'drafted',
    ],
    ['lint', [], 'dữ kiện viết đúng', 'in order'],
    ['verify', [], 'đúng với tài liệu', 'in their documents|in its document'],
    ['diff', [], 'Hội nghị thử – số đại biểu: 2.750 đại biểu', 'Trial meeting – number of delegates: 2,750'],
    ['build', ['--now', on(5)], 'Đã bày sẵn: ', 'Staged: '],
    ['sign', [], 'đã đủ', 'complete'],
    ['release', ['--now', on(5)], 'Đã phát hành: .* tệp mới', 'Released: .* new files'],
    ['rotate', ['--now', on(5)], 'Hãy ký bằng các khóa root', 'Sign it with the root keys'],
    ['bundle', ['OUT'], 'ký tự', 'characters'],
  ];
  const WRONG: [name: string, arguments_: string[], vi: string, en: string][] = [
    ['lint', ['--no-such'], 'không có tùy chọn --no-such', 'there is no option --no-such'],
    ['build', ['--now', 'mai'], '"mai" không phải thời điểm', '"mai" is not a time'],
    ['rotate', ['--role', 'editor'], 'không có vai "editor"', 'there is no role "editor"'],
    ['sign', ['--keys', '/nowhere'], 'không có gì ở đường dẫn này', 'there is nothing at this path'],
    ['draft', ['/nowhere.txt'], 'không đọc được', "can't be read"],
    ['init', [], 'đã là một thư mục phát hành', "is a publisher's folder already"],
    ['release', ['--renew', '--now', on(400)], 'root đã hết hạn', 'the root ran out'],
    ['doctor', [], 'dấu vân tay của các khóa root', 'fingerprint of the root keys'],
  ];

  it('says in either language what it does, and does the same', async () => {
    const trees: ReadonlyMap<string, Uint8Array>[] = [];
    try {
      for (const [at, language] of (['vi', 'en'] as const).entries()) {
        const copy = join(home, `in-${language}`);
        await cp(desk, copy, { recursive: true });
        await writeFacts(copy, 2750);
        speak(language);
        for (const [name, arguments_, ...phrases] of STEPS) {
          const places: Record<string, string> = { TEXT: join(home, 'bai-mot.txt'), OUT: join(copy, 'bundle.json') };
          const { code, said } = await run(name, copy, ...arguments_.map((one) => places[one] ?? one));
          expect([name, code]).toEqual([name, 0]);
          expect(said).toMatch(new RegExp(phrases[at]!));
          expect(said).not.toMatch(/\{\w+\}/);
        }
        for (const [name, arguments_, ...phrases] of WRONG)
          await expect(run(name, copy, ...arguments_), name).rejects.toThrow(phrases[at]!);
        trees.push(await readTree(join(copy, 'release')));
      }
    } finally {
      speak('en');
    }
    expect(trees[0]).toEqual(trees[1]);
  });
});
