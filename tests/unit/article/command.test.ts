import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { articleFixtures, otherFixtures } from '../../pages/fixtures.ts';

const COMMAND = new URL('../../../lib/publish/article.ts', import.meta.url).pathname;
const KEYS = [
  'isArticle',
  'why',
  'site',
  'language',
  'title',
  'lead',
  'paragraphs',
  'captions',
  'author',
  'section',
  'publishedAt',
  'modifiedAt',
  'canonicalUrl',
];

function run(args: readonly string[], input = ''): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [COMMAND, ...args], { input, encoding: 'utf8' });
}

const fixture = articleFixtures().find(({ name }) => name === 'vnexpress-lua-he-thu')!;
const file = new URL(`../../pages/articles/${fixture.name}/page.html`, import.meta.url).pathname;

describe('the article command', () => {
  it('prints what is read from a file', () => {
    const { stdout, status } = run([file, '--url', fixture.expected.url]);
    const read = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(Object.keys(read)).toEqual(KEYS);
    expect(read).toMatchObject({
      isArticle: true,
      site: 'VnExpress',
      language: 'vi',
      title: fixture.expected.article.title,
      publishedAt: '2025-11-03T06:12:00+07:00',
      modifiedAt: '2025-11-03T07:40:00+07:00',
      canonicalUrl: fixture.expected.url,
    });
    const { blocks } = fixture.expected.article;
    expect(read.captions).toEqual(blocks.filter(({ kind }) => kind === 'caption').map(({ text }) => text));
    expect(read.paragraphs).toEqual(
      blocks.filter(({ kind }) => kind !== 'caption' && kind !== 'lead').map(({ text }) => text),
    );
  });
  it('takes a page a line, answers each with its id, and is stopped by none', () => {
    const other = otherFixtures()[0]!;
    const lines = [
      JSON.stringify({ id: 'a', url: fixture.expected.url, html: fixture.html }),
      '',
      '{"id": broken',
      JSON.stringify({ id: 7, url: 'x' }),
      JSON.stringify({ id: 'b', url: other.expected.url, html: other.html }),
      'null',
    ];
    const { stdout, status } = run(['--ndjson'], `${lines.join('\n')}\n`);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(answers.map(({ id, isArticle }) => [id, isArticle])).toEqual([
      ['a', true],
      [null, undefined],
      [7, undefined],
      ['b', false],
      [null, undefined],
    ]);
    expect(answers.filter(({ error }) => error)).toHaveLength(3);
    expect(Object.keys(answers[3])).toEqual(['id', ...KEYS]);
  });
  it('says how it is used, and what file is missing', () => {
    expect(run([])).toMatchObject({ status: 2, stderr: expect.stringContaining('--url') });
    const missing = run(['/nowhere.html', '--url', 'https://vnexpress.net/a-1.html']);
    expect(missing.status).toBe(1);
    expect(missing.stderr).toContain('/nowhere.html');
    expect(missing.stderr).not.toContain('at main');
  });
});
