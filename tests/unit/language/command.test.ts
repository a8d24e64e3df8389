import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const COMMAND = new URL('../../../lib/publish/read.ts', import.meta.url).pathname;
const AT = '2025-10-26T08:00:00+07:00';

function run(args: readonly string[], input = ''): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [COMMAND, ...args], { input, encoding: 'utf8' });
}

describe('the read command', () => {
  it('answers a line with a line, and a bad one with an error that costs nothing else', () => {
    const lines = [
      JSON.stringify({ id: 'a', text: 'Sáng 25/10, hơn 2.500 đại biểu nghe Đại tướng Lương Tam Quang.', at: AT }),
      'no JSON',
      JSON.stringify({ id: 'b', text: 7 }),
      JSON.stringify({ id: 'c', text: 'hôm qua', at: 'hôm nay' }),
      '[]',
      JSON.stringify({ id: 5, text: 'Không có gì.' }),
    ];
    const { status, stdout } = run(['--ndjson'], `\ufeff${lines.join('\r\n')}`);
    const [first, ...rest] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toEqual({
      id: 'a',
      quantities: [
        {
          start: 12,
          end: 30,
          quote: 'hơn 2.500 đại biểu',
          amount: 2500,
          unit: 'đại biểu',
          approximator: 'more-than',
          lower: 2500,
          upper: 5000,
          kind: 'count',
        },
      ],
      times: [
        {
          start: 0,
          end: 10,
          quote: 'Sáng 25/10',
          kind: 'day-part',
          value: '2025-10-25TMO',
          from: '2025-10-25T05:00:00+07:00',
          to: '2025-10-25T12:00:00+07:00',
          precision: 'day-part',
        },
      ],
      people: [
        {
          start: 36,
          end: 61,
          quote: 'Đại tướng Lương Tam Quang',
          name: 'Lương Tam Quang',
          honorific: null,
          ranks: ['Đại tướng'],
          posts: [],
        },
      ],
    });
    expect(rest.map(({ id }) => id)).toEqual([null, 'b', 'c', null, 5]);
    expect(rest.map(({ error }) => error)).toEqual([
      expect.stringContaining('JSON'),
      'text is not a string',
      expect.stringContaining('at is not an ISO time'),
      expect.stringContaining('the line is not an object'),
      undefined,
    ]);
    expect(rest.at(-1)).toEqual({ id: 5, quantities: [], times: [], people: [] });
    expect(status).toBe(1);
  });

  it('prints the same for a person', () => {
    const { status, stdout } = run(['--at', AT, 'Hôm qua có 5 người.']);
    expect(status).toBe(0);
    expect(stdout).toContain('2025-10-25');
    expect(stdout).toContain('5 người');
  });

  it.each([[[]], [['--what']], [['--at', 'hôm qua', 'text']]])('says how it is used: %j', (args) => {
    const { status, stderr } = run(args);
    expect(status).toBe(2);
    expect(stderr).not.toBe('');
  });
});
