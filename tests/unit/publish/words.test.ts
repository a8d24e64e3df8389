/** The language that the commands speak. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../lib/publish/words/index.ts';

describe('the language of a command', () => {
  it.each<[arguments_: string[], environment: Record<string, string>, language: string]>([
    [['lint', 'desk'], {}, 'en'],
    [['lint', 'desk', '--lang', 'vi'], { LC_ALL: 'en_US.UTF-8' }, 'vi'],
    [['--lang=en', 'lint', 'desk'], { DOICHIEU_LANG: 'vi' }, 'en'],
    [['lint', 'desk'], { DOICHIEU_LANG: 'vi', LANG: 'en_US.UTF-8' }, 'vi'],
    [['lint', 'desk'], { LANG: 'vi_VN.UTF-8' }, 'vi'],
    [['lint', 'desk'], { LC_ALL: '', LANG: 'vi' }, 'vi'],
    [['lint', 'desk'], { LC_ALL: 'C.UTF-8', LANG: 'vi_VN' }, 'en'],
    [['lint', 'desk'], { LANG: 'vile' }, 'en'],
  ])('of %j with %j is %s', (arguments_, environment, language) =>
    expect(languageOf(arguments_, environment, 'en')).toEqual({ language, rest: ['lint', 'desk'] }),
  );

  it.each([[['lint', '--lang', 'fr']], [['lint', '--lang']], [['--lang=']]])('is not guessed from %j', (arguments_) =>
    expect(languageOf(arguments_, {}, 'en')).toHaveProperty('given'),
  );
});

const command = (file: string, arguments_: readonly string[], environment: Record<string, string> = {}) =>
  spawnSync(process.execPath, [join(import.meta.dirname, '../../../lib/publish', file), ...arguments_], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8', DOICHIEU_LANG: '', ...environment },
  });

describe('the command line', () => {
  it('helps in either language, with the same commands and options', () => {
    const [vi, en] = ['vi', 'en'].map((language) => command('cli.ts', ['help', '--lang', language]));
    const told = (text: string) => text.match(/^ {2}[a-z]+|--[a-z]+/gm)!.filter((one) => one !== '--lang');
    expect([vi!.status, en!.status]).toEqual([0, 0]);
    expect(told(en!.stdout).length).toBeGreaterThan(40);
    expect(told(vi!.stdout).sort()).toEqual(told(en!.stdout).sort());
    expect(vi!.stdout).toContain('THƯ_MỤC');
    expect(vi!.stdout).not.toContain('FOLDER');
    expect(en!.stdout).not.toContain('THƯ_MỤC');
  });

  it('tells a mistake in either language, with the same exit code', () => {
    const folder = join(import.meta.dirname, 'no-such-folder');
    const vi = command('cli.ts', ['lint', folder], { LANG: 'vi_VN.UTF-8', LC_ALL: '' });
    const en = command('cli.ts', ['lint', folder]);
    expect([vi.status, en.status]).toEqual([1, 1]);
    expect(vi.stderr).toContain('không phải thư mục phát hành');
    expect(en.stderr).toContain("is not a publisher's folder");
    expect(command('cli.ts', ['lint', folder, '--lang', 'fr'])).toMatchObject({
      status: 2,
      stderr: '--lang fr: write vi or en\n',
    });
  });

  it('checks an article in either language, and for machines always alike', () => {
    const article = ['-', '--published', '2025-10-27'];
    const check = (...more: string[]) =>
      spawnSync(process.execPath, [join(import.meta.dirname, '../../../lib/publish/check.ts'), ...article, ...more], {
        encoding: 'utf8',
        input: '47 quốc gia ký Công ước Hà Nội\nCác đoàn đã về nước.\n',
        env: { ...process.env, LC_ALL: 'C.UTF-8', DOICHIEU_LANG: '' },
      }).stdout;
    const [vi, en] = [check('--steps'), check('--steps', '--lang', 'en')];
    expect(vi).toMatch(/KHÁC VỚI CƠ SỞ DỮ KIỆN: «47 quốc gia»/);
    expect(en).toMatch(/DIFFERS FROM THE FACT BASE: «47 quốc gia»/);
    expect(en.split('\n')).toHaveLength(vi.split('\n').length);
    const { findings } = JSON.parse(check('--json', '--lang', 'en')) as { findings: { reason: string }[] };
    expect(vi).toContain(findings[0]!.reason);
  });
});
