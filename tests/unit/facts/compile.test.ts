import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileBase, compileSources } from '../../../lib/publish/source/compile.ts';
import { FactBaseError } from '../../../lib/publish/source/sourceFiles.ts';
import { type Verification, verifyBase } from '../../../lib/publish/source/verify.ts';

const REPORT = `Chung kết Cúp Sông Hồng

Gần 12.500 khán giả tới sân Hòa Bình.
Sau trận, gần 12.500 khán giả ra về trong trật tự.
`;

const FILES = {
  'base.yaml': `
id: football
publisher: Báo Bóng Đá
title: Cúp Sông Hồng
asOf: 2024-05-13
`,
  'documents.yaml': `
- id: report
  publisher: Báo Bóng Đá
  title: Chung kết
  publishedAt: 2024-05-12
  sha256: ${createHash('sha256').update(REPORT).digest('hex')}
`,
  'entities/events.yaml': `
- id: final
  kind: event
  label: Chung kết Cúp Sông Hồng
  aliases: [(trận |)chung kết (Cúp|cúp) Sông Hồng]
  jointAliases:
    - [(trận đấu|chung kết), (Cúp Sông Hồng|sân Hòa Bình)]
  note: trận duy nhất năm nay
`,
  'properties.yaml': `
- id: spectators
  label: số khán giả
  labelEn: spectators
  datatype: quantity
  temporality: total
  units: [khán giả, (cổ động|khán thính) viên]
  unitIsTrigger: true
`,
  'facts/final.yaml': `
- id: crowd
  subject: final
  property: spectators
  value: { amount: 12500, unit: khán giả, bound: nearly }
  references:
    - { statedIn: report, exact: Gần 12.500 khán giả tới sân Hòa Bình }
`,
} as const;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factbase-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(files: Record<string, string | undefined>): Promise<string> {
  for (const [name, text] of Object.entries(files)) {
    if (text === undefined) continue;
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text.trimStart());
  }
  return folder;
}

async function problemsOf(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(FactBaseError);
  return (error as FactBaseError).problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

describe('compileBase', () => {
  it('writes out names, tells types and leaves notes behind', async () => {
    expect(await compileBase(await write(FILES))).toEqual({
      id: 'football',
      publisher: 'Báo Bóng Đá',
      title: 'Cúp Sông Hồng',
      asOf: '2024-05-13',
      documents: [expect.objectContaining({ id: 'report', authors: [] })],
      entities: [
        expect.objectContaining({
          aliases: [
            'trận chung kết Cúp Sông Hồng',
            'trận chung kết cúp Sông Hồng',
            'chung kết Cúp Sông Hồng',
            'chung kết cúp Sông Hồng',
          ],
          jointAliases: [
            ['trận đấu', 'Cúp Sông Hồng'],
            ['trận đấu', 'sân Hòa Bình'],
            ['chung kết', 'Cúp Sông Hồng'],
            ['chung kết', 'sân Hòa Bình'],
          ],
        }),
      ],
      properties: [
        expect.objectContaining({ units: ['khán giả', 'cổ động viên', 'khán thính viên'], exclusive: false }),
      ],
      facts: [
        {
          id: 'crowd',
          subject: 'final',
          property: 'spectators',
          value: { type: 'quantity', amount: 12500, unit: 'khán giả', bound: 'nearly' },
          qualifiers: {},
          rank: 'normal',
          references: [
            {
              statedIn: 'report',
              selector: { type: 'TextQuoteSelector', exact: 'Gần 12.500 khán giả tới sân Hòa Bình' },
            },
          ],
          supersedes: [],
        },
      ],
    });
    expect((await compileBase(folder)).entities[0]).not.toHaveProperty('note');
  });

  it('compiles the same files to the same bytes', async () => {
    await write(FILES);
    expect(JSON.stringify(await compileBase(folder))).toBe(JSON.stringify(await compileBase(folder)));
  });

  const fact = (change: (text: string) => string) => ({
    ...FILES,
    'facts/final.yaml': change(FILES['facts/final.yaml']),
  });
  it.each<[string, Record<string, string | undefined>, RegExp]>([
    ['no base.yaml', { ...FILES, 'base.yaml': undefined }, /^base\.yaml:1: the file is missing/],
    ['a file of no part', { ...FILES, 'fact/x.yaml': '[]' }, /^fact\/x\.yaml:1: a fact base has base\.yaml/],
    ['text that is no YAML', fact((text) => text.replace('{ amount', '{{ amount')), /^facts\/final\.yaml:4: /],
    ['a field twice', fact((text) => `${text}  subject: final\n`), /^facts\/final\.yaml:7: .*stands above already/],
    [
      'an unknown field',
      fact((text) => text.replace('subject:', 'subjekt:')),
      /^facts\/final\.yaml:1: .*"subjekt"|subject/,
    ],
    [
      'an id that is none',
      fact((text) => text.replace('id: crowd', 'id: Khán giả')),
      /^facts\/final\.yaml:1: id: must be made of small letters/,
    ],
    ['a value of no form', fact((text) => text.replace('amount: 12500, ', '')), /^facts\/final\.yaml:4: value/],
    ['an amount that is no number', fact((text) => text.replace('12500', '12.500,0')), /^facts\/final\.yaml:4: value/],
    [
      'a word outside of the list',
      fact((text) => text.replace('nearly', 'almost')),
      /^facts\/final\.yaml:4: value\.bound: must be one of more-than/,
    ],
    [
      'a fact without a reference',
      fact((text) => text.slice(0, text.indexOf('  references'))),
      /^facts\/final\.yaml:1: references/,
    ],
    [
      'brackets that are not closed',
      { ...FILES, 'entities/events.yaml': FILES['entities/events.yaml'].replace('(trận |)', '(trận |') },
      /^entities\/events\.yaml:4: .*not closed/,
    ],
    [
      'joint aliases of too many names',
      {
        ...FILES,
        'entities/events.yaml': FILES['entities/events.yaml'].replace(
          '(trận đấu|chung kết), (Cúp Sông Hồng|sân Hòa Bình)',
          '(a|b)(c|d)(e|f)(g|h)(i|j), (k|l)(m|n)(o|p)(q|r)',
        ),
      },
      /^entities\/events\.yaml:6: these parts stand for 512 names/,
    ],
    [
      'YAML aliases',
      fact((text) => text.replace('  value:', 'subject: &f final').replace('unit: khán giả', 'unit: *f')),
      /^facts\/final\.yaml:\d+: .*alias/i,
    ],
  ])('tells file and line of %s', async (_, files, expected) => {
    expect(await problemsOf(compileBase(await write(files)))).toContainEqual(expect.stringMatching(expected));
  });

  it('tells all problems of all files at once', async () => {
    await write({ ...fact((text) => text.replace('nearly', 'almost')), 'properties.yaml': '- id: spectators\n' });
    const problems = await problemsOf(compileBase(folder));
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(
      expect.arrayContaining(['facts/final.yaml', 'properties.yaml']),
    );
  });
});

it('passes over what is no part of a base: drafts, and folders such as .github', async () => {
  const others = { 'drafts/report.yaml': '- id: TODO\n', '.github/workflows/publish.yml': 'name: Publish\n' };
  expect((await compileBase(await write({ ...FILES, ...others }))).facts).toHaveLength(1);
  await expect(compileBase(await write({ 'notes.yaml': 'a: 1\n' }))).rejects.toThrow('this is none of them');
});

describe('a slip that many make', () => {
  it.each([
    ['base.yaml', 'asOf: 2024-05-13\n', '', 'base.yaml:1: asOf: a string is expected here (it is missing)'],
    [
      'documents.yaml',
      '2024-05-12',
      '2024',
      'documents.yaml:4: publishedAt: a string is expected here: write "2024", in quotes',
    ],
    ['facts/final.yaml', 'spectators', 'TODO', /final\.yaml:3: property: .* \(it is still to be filled in\)$/],
    [
      'facts/final.yaml',
      '  value:',
      '  supersedes: other\n  value:',
      'facts/final.yaml:4: supersedes: an array is expected here: write [other]',
    ],
    ['facts/final.yaml', 'crowd', '[crowd', /final\.yaml:2: .*a bracket before it is not closed$/],
  ] as const)('is told for what it is: %s, %s', async (file, right, wrong, message) => {
    const files = { ...FILES, [file]: FILES[file].replace(right, wrong) };
    const [first] = await problemsOf(compileBase(await write(files)));
    expect(first).toMatch(message);
  });
});

describe('verifyBase', () => {
  const verify = async (files: Record<string, string | undefined>, documents?: string): Promise<Verification> =>
    verifyBase(await compileSources(await write(files)), documents);
  const quoting = (quotation: string) => ({
    ...FILES,
    'facts/final.yaml': FILES['facts/final.yaml'].replace('exact: Gần 12.500 khán giả tới sân Hòa Bình', quotation),
    'texts/report.txt': REPORT,
  });
  const texts = () => join(folder, 'texts');

  it('passes a sound base, and tells which documents were not at hand', async () => {
    expect(await verify(FILES)).toMatchObject({ quotationsFound: 0, documentsMissing: [{ id: 'report' }] });
    expect(await verify({ ...FILES, 'texts/report.txt': REPORT }, texts())).toEqual({
      quotationsFound: 1,
      documentsMissing: [],
    });
    expect(await verify({ ...FILES, 'texts/report.txt': `${REPORT} ` }, texts())).toMatchObject({
      quotationsFound: 0,
      documentsMissing: [{ id: 'report' }],
    });
  });

  it('tells a mistake of sense by the line it was written in', async () => {
    const files = { ...FILES, 'facts/final.yaml': FILES['facts/final.yaml'].replace('unit: khán giả', 'unit: vé') };
    expect(await problemsOf(verify(files))).toEqual([
      'facts/final.yaml:4: "vé" is not among the units of "spectators"',
    ]);
    const entities = `${FILES['entities/events.yaml']}- id: other\n  kind: event\n  label: x\n  aliases:\n    - y\n    - Chung kết (cúp|giải) Sông Hồng\n`;
    expect(await problemsOf(verify({ ...FILES, 'entities/events.yaml': entities }))).toEqual([
      'entities/events.yaml:12: "chung kết cúp sông hồng" is a full name of "final" too: neither can be told by it',
    ]);
  });

  it('finds a quotation over a line break, and by what stands around it', async () => {
    for (const quotation of [
      'exact: Cúp Sông Hồng Gần 12.500',
      'exact: gần 12.500 khán giả, prefix: "Sau trận, "',
      'exact: 12.500 khán giả, suffix: ra về',
    ]) {
      expect(await verify(quoting(quotation), texts())).toMatchObject({ quotationsFound: 1 });
    }
  });

  it.each([
    ['exact: 12.500 người xem', '"12.500 người xem" does not stand in "report"'],
    [
      'exact: 12.500 khán giả',
      '"12.500 khán giả" stands 2 times in "report"; a prefix or suffix must tell which is meant',
    ],
    [
      'exact: 12.500 khán giả, suffix: hát',
      '"12.500 khán giả" does not stand between that prefix and suffix in "report"',
    ],
  ])('tells a wrong quotation: %s', async (quotation, message) => {
    expect(await problemsOf(verify(quoting(quotation), texts()))).toEqual([`facts/final.yaml:6: ${message}`]);
  });
});
