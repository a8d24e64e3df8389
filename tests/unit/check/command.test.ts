import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const COMMAND = join(import.meta.dirname, '../../../lib/publish/check.ts');

function check(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, DOICHIEU_LANG: 'en' },
  });
  return { status, stdout, stderr };
}

interface Line {
  id: string;
  findings: { verdict: string; paragraph: number; start: number; end: number; quote: string; trace: unknown[] }[];
}

describe('the check command', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'check-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('answers a line for a line, and goes on after a broken one', () => {
    const article = {
      id: 'a',
      title: '47 quốc gia ký Công ước Hà Nội',
      site: 'bao.vn',
      publishedAt: '2025-10-27',
      paragraphs: ['Lễ mở ký có 37 sự kiện bên lề.'],
    };
    const { status, stdout, stderr } = check(
      ['--ndjson'],
      [JSON.stringify(article), '{"id":', 'null', '', JSON.stringify({ id: 'b', paragraphs: [] })].join('\n'),
    );
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line): Line => JSON.parse(line));
    expect(lines.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^line 2: .*\nline 3: the line: .*\n$/);
    const [title, body] = ['contradicted', 'supported'].map(
      (verdict) => lines[0]!.findings.find((one) => one.verdict === verdict)!,
    );
    expect(title).toMatchObject({ paragraph: -1, quote: '47 quốc gia' });
    expect(article.title.slice(title!.start, title!.end)).toBe('47 quốc gia');
    expect(body).toMatchObject({ paragraph: 0, quote: '37 sự kiện bên lề' });
    expect(title!.trace.length).toBeGreaterThan(3);
  });

  it('reads plain text and HTML, be it without a doctype', () => {
    const text = join(folder, 'article.txt');
    writeFileSync(text, '47 quốc gia ký Công ước Hà Nội\n\nCác đoàn đã về nước.\n');
    const plain = check([text, '--json', '--published', '2025-10-26T20:00:00+07:00']);
    expect(plain.status).toBe(0);
    expect(JSON.parse(plain.stdout)).toMatchObject({
      title: '47 quốc gia ký Công ước Hà Nội',
      findings: [{ quote: '47 quốc gia' }],
    });

    const page = join(folder, 'page');
    writeFileSync(
      page,
      '<!-- saved -->\n<head><title>Trang chủ</title></head><body><p>Lễ mở ký Công ước Hà Nội</p></body>',
    );
    const html = check([page]);
    expect(html.status).toBe(2);
    expect(html.stdout).toBe('');
    expect(html.stderr).toContain('no article was found');
  });

  it.each([[[]], [['--published', 'hôm qua', '-']], [['a', 'b']], [['/nowhere/at/all']]])(
    'refuses %j with a reason',
    (args) => {
      const { status, stdout, stderr } = check(args);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).not.toBe('');
    },
  );
});
