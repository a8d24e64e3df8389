/** What lint says of a folder whose facts are in order in shape, and wrong or useless in sense. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factSchema } from '../../../lib/facts/schema.ts';
import { readBundledBase } from '../../../lib/publish/bundled.ts';
import { advice } from '../../../lib/publish/source/advice.ts';
import { misreadAmount } from '../../../lib/publish/source/amounts.ts';
import { compileSources } from '../../../lib/publish/source/compile.ts';
import { timeOfFact } from '../../../lib/publish/source/draftFacts.ts';
import { verifyBase } from '../../../lib/publish/source/verify.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lint-'));
  await cp(join(import.meta.dirname, '../../probes/bases/football'), folder, { recursive: true });
  await rm(join(folder, 'documents'), { recursive: true });
  await rm(join(folder, 'probes.jsonl'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The folder with one of its files changed, and changed back. */
async function withChange<T>(file: string, change: (text: string) => string, use: () => Promise<T>): Promise<T> {
  const path = join(folder, file);
  const before = await readFile(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(path, after);
  try {
    return await use();
  } finally {
    await writeFile(path, before);
  }
}

const quoting = (amount: number, unit: string, exact: string, more: object = {}) =>
  factSchema.parse({
    id: 'f',
    subject: 's',
    property: 'p',
    value: { type: 'quantity', amount, unit, ...more },
    references: [{ statedIn: 'd', selector: { type: 'TextQuoteSelector', exact } }],
  });

describe('an amount held against its quotation', () => {
  it.each<[string, number, string, string, object?]>([
    ['in digits', 21200, 'đồng/lít', 'xăng còn 21.200 đồng/lít'],
    ['with its scale', 5_310_000, 'đồng/tháng', 'là 5,31 triệu đồng/tháng'],
    ['with a scale told once for two', 148_100_000, 'đồng/lượng', 'hai mức là 148,1 và 150,4 triệu đồng'],
    ['in words', 72, 'quốc gia', 'bảy mươi hai quốc gia đã ký'],
    ['as a range', 15, 'người', 'từ 10 đến 20 người', { lower: 10, upper: 20 }],
    ['with a fall', -350, 'đồng', 'giảm 350 đồng so với kỳ trước'],
    ['of a list that it counts', 3, 'quốc gia', 'gồm Lào, Cuba và Nga'],
    ['beside other numbers', 2, 'ngày', 'ngày 25 và 26/10, sau 2 ngày làm việc'],
  ])('agrees %s', (_, amount, unit, exact, more = {}) =>
    expect(misreadAmount(quoting(amount, unit, exact, more))).toBeUndefined(),
  );

  it.each([
    ['with the dot of thousands read as a decimal point', 21.2, 'đồng/lít', 'xăng còn 21.200 đồng/lít', 'without dots'],
    ['with digits that changed places', 24010, 'đồng/lít', 'xăng E5 còn 20.410 đồng/lít', 'which is 20410, not 24010'],
    ['without its scale', 5.31, 'đồng/tháng', 'là 5,31 triệu đồng/tháng', 'which is 5310000, not 5.31'],
    ['of another count', 69, 'quốc gia', '72 quốc gia thành viên đã ký', '“72 quốc gia thành viên”'],
  ])('differs %s', (_, amount, unit, exact, told) =>
    expect(misreadAmount(quoting(amount, unit, exact))).toContain(told),
  );

  it('is told by file and line', async () => {
    const wrong = withChange(
      'facts/all.yaml',
      (text) => text.replace(/amount: \d{5}\b/, 'amount: 12.5'),
      async () => verifyBase(await compileSources(folder)),
    );
    await expect(wrong).rejects.toThrow(/facts\/all\.yaml:\d+:\d+: the quotation has “.*”, which is \d+, not 12\.5/);
  });

  it('agrees for every fact of the bundled base', async () => {
    expect((await readBundledBase()).facts.map(misreadAmount).filter((said) => said !== undefined)).toEqual([]);
  });
});

describe('a time that the record has no word for', () => {
  it.each([
    ['2026-Q3', '2026-07/2026-09'],
    ['2026-H2', '2026-07/2026-12'],
    ['2026-Q1/2026-Q2', '2026-01/2026-06'],
    ['2025-W43', '2025-10-20/2025-10-26'],
    ['202', '2020/2029'],
    ['2026-11-16T15', '2026-11-16T15:00'],
    ['2026-11-16T15:30:20', '2026-11-16T15:30'],
    ['2026-11-16TMO', '2026-11-16TMO'],
    ['2026-11-16/2026-11-17', '2026-11-16/2026-11-17'],
    ['XXXX-11-16', undefined],
    ['20', undefined],
    ['', undefined],
  ])('%s is written %s', (value, written) => expect(timeOfFact(value)).toBe(written));

  it('is refused in words', async () => {
    const wrong = withChange(
      'facts/all.yaml',
      (text) => text.replace(/pointInTime: \S+/, 'pointInTime: 2026-Q3'),
      () => compileSources(folder),
    );
    await expect(wrong).rejects.toThrow(/pointInTime: must be a time such as/);
  });
});

describe('advice', () => {
  const said = async () => advice(await compileSources(folder)).map(({ message }) => message);

  it('is given on no property of the small base as it is', async () => {
    expect((await said()).filter((message) => !/no fact speaks of|no address|English label/.test(message))).toEqual([]);
  });

  it.each([
    [
      'a scale in a unit',
      /units:(?: \[|\n)/,
      'is no unit',
      (found: string) => (found.endsWith('[') ? `${found}triệu đồng, ` : `${found.trimEnd()}\n    - triệu đồng\n`),
    ],
    ['an entity of no kind', /\n {2}valueKind: person/, 'valueKind must say', () => ''],
    [
      'a trigger that eats the date',
      /datatype: time[\s\S]*?triggers:(?: \[|\n)/,
      'takes the first word of the date',
      (found: string) => (found.endsWith('[') ? `${found}từ ngày, ` : `${found.trimEnd()}\n    - từ ngày\n`),
    ],
    ['markers of a quantity', /datatype: quantity/, 'are not heeded', (found: string) => `${found}\n  markers: [tại]`],
    ['"once" of what is no time', /datatype: quantity/, 'for times only', (found: string) => `${found}\n  once: true`],
  ] as const)('is given on %s', async (_, old, told, now) => {
    const messages = await withChange('properties.yaml', (text) => text.replace(old, now), said);
    expect(messages.filter((message) => message.includes(told))).not.toEqual([]);
  });
});
