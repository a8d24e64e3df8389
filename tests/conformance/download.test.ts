import { describe, expect, it } from 'vitest';
import { useBenches } from './harness.ts';
import { sha256, sha512, utf8 } from './repository.ts';

const setUp = useBenches();
const ALL = ['targets', 'snapshot', 'timestamp'] as const;

describe('a download', () => {
  it.each(['file.txt', 'path/to/a/file.txt', 'a name with spaces & ắ?#.txt'])(
    'stores %s as it was promised',
    async (path) => {
      const { repository, init, refresh, download, downloads } = await setUp();
      await init();
      repository.addArtifact('targets', path, 'content');
      repository.publish(...ALL);
      expect(await refresh()).toBe(0);
      expect(await downloads()).toEqual({});
      expect(await download(path)).toBe(0);
      expect(Object.values(await downloads())).toEqual(['content']);
    },
  );

  it('is not repeated while the file at hand is the promised one', async () => {
    const { repository, init, download, downloads } = await setUp();
    await init();
    repository.addArtifact('targets', 'file', 'one');
    repository.publish(...ALL);
    expect(await download('file')).toBe(0);
    expect(await download('file')).toBe(0);
    expect(repository.targetRequests).toHaveLength(1);
    repository.addArtifact('targets', 'file', 'two');
    repository.publish(...ALL);
    expect(await download('file')).toBe(0);
    expect(await downloads()).toEqual({ file: 'two' });
    expect(repository.targetRequests).toHaveLength(2);
  });

  it('never replaces a good file with what a repository puts in its place', async () => {
    const { repository, init, download, downloads } = await setUp();
    await init();
    repository.addArtifact('targets', 'first', 'content');
    repository.addArtifact('targets', 'second', 'content');
    repository.publish(...ALL);
    expect(await download('first')).toBe(0);
    repository.artifacts['first'] = utf8('malicious data that is longer');
    repository.artifacts['second'] = utf8('CONTENT');
    expect(await download('first')).toBe(0);
    expect(await download('second')).toBe(1);
    expect(await downloads()).toEqual({ first: 'content' });
  });

  it('keeps the last good file when a new one is promised but another is served', async () => {
    const { repository, init, download, downloads } = await setUp();
    await init();
    for (let round = 0; round < 4; round++) {
      repository.addArtifact('targets', 'file', `round ${round}`);
      repository.publish(...ALL);
      if (round % 2 === 1) repository.artifacts['file'] = utf8('malicious');
      expect(await download('file')).toBe(round % 2);
      expect(await downloads()).toEqual({ file: `round ${round - (round % 2)}` });
    }
  });

  it.each([[['sha256'] as const], [['sha512'] as const], [['sha256', 'sha512'] as const]])(
    'checks hashes by %j',
    async (hashes) => {
      const { repository, init, download, downloads } = await setUp();
      await init();
      repository.addArtifact('targets', 'file', 'content', hashes);
      repository.publish(...ALL);
      expect(await download('file')).toBe(0);
      expect(await downloads()).toEqual({ file: 'content' });
      const names = Object.values(repository.targets.targets['file']!.hashes).map((hash) => `${hash}.file`);
      expect(repository.targetRequests).toHaveLength(1);
      expect(names).toContain(repository.targetRequests[0]);
    },
  );

  it('checks every hash it knows', async () => {
    for (const wrong of ['sha256', 'sha512']) {
      const { repository, init, download } = await setUp();
      await init();
      repository.addArtifact('targets', 'file', 'content', ['sha256', 'sha512']);
      const digest = wrong === 'sha256' ? sha256 : sha512;
      repository.targets.targets['file']!.hashes[wrong] = digest(utf8('other'));
      repository.publish(...ALL);
      expect(await download('file')).toBe(1);
    }
  });

  it('refuses a file that is promised by no known hash', async () => {
    const { repository, init, download, downloads } = await setUp();
    await init();
    repository.addArtifact('targets', 'file', 'content');
    repository.targets.targets['file']!.hashes = { 'of-tomorrow': sha256(utf8('content')) };
    repository.publish(...ALL);
    expect(await download('file')).toBe(1);
    expect(await downloads()).toEqual({});
  });

  it('stays in its folder whatever a target is called', async () => {
    const { repository, init, download, downloads } = await setUp();
    await init();
    for (const path of ['../../outside', '/absolute', '..']) {
      repository.addArtifact('targets', path, 'content');
    }
    repository.publish(...ALL);
    expect(await download('../../outside')).toBe(1);
    expect(await download('..')).toBe(1);
    expect(await download('/absolute')).toBe(0);
    expect(await downloads()).toEqual({ '%2Fabsolute': 'content' });
  });
});
