import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../lib/facts/index.ts';
import { syllables } from '../../../lib/language/index.ts';
import { SOURCE_FOLDER } from '../../../lib/publish/bundled.ts';
import { compileSources } from '../../../lib/publish/source/compile.ts';
import { sourceJsonSchema } from '../../../lib/publish/source/jsonSchema.ts';
import { SOURCE_SCHEMAS, type SourcePart } from '../../../lib/publish/source/source.ts';
import { verifyBase } from '../../../lib/publish/source/verify.ts';

/** The documents are not part of the project; where they are kept beside it, quotations are looked up in them. */
const DOCUMENTS = join(SOURCE_FOLDER, '../../shared/documents');

const compiled = await compileSources(SOURCE_FOLDER);
const { base } = compiled;
const index = buildIndex([base]).bases[0]!;

describe('the bundled fact base', () => {
  it('is sound', async () => {
    await expect(verifyBase(compiled)).resolves.toBeDefined();
  });

  it.skipIf(!existsSync(DOCUMENTS))('quotes its documents letter for letter', async () => {
    const { quotationsFound, documentsMissing } = await verifyBase(compiled, DOCUMENTS);
    expect(documentsMissing).toEqual([]);
    expect(quotationsFound).toBeGreaterThanOrEqual(base.facts.length);
  });

  it('holds every property and document for a fact', () => {
    const unused = base.properties.filter(({ id }) => index.factsOf(id).length === 0).map(({ id }) => id);
    expect(unused).toEqual([]);
    const cited = new Set(base.facts.flatMap(({ references }) => references.map(({ statedIn }) => statedIn)));
    expect(base.documents.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
  });

  it('has what its editor completes in step with what is read', async () => {
    for (const part of Object.keys(SOURCE_SCHEMAS) as SourcePart[]) {
      const kept = await readFile(join(SOURCE_FOLDER, `schema/${part}.schema.json`), 'utf8');
      expect(JSON.parse(kept), `run: npm run base -- --schema`).toEqual(sourceJsonSchema(part));
    }
  });

  it('tells two observations of the signatories apart by their times', () => {
    expect(
      index
        .factsAbout('hanoi-convention', 'signatories')
        .map(({ value, qualifiers }) => [value.type === 'quantity' && value.amount, qualifiers.pointInTime]),
    ).toEqual([
      [69, '2025-10-25TMO'],
      [72, '2025-10-26TAF'],
    ]);
  });

  it.each([
    ['Công ước của Liên Hợp Quốc về phòng, chống tội phạm mạng', 'hanoi-convention'],
    ['Công ước LHQ về chống tội phạm mạng', 'hanoi-convention'],
    ['Công ước Liên Hiệp Quốc chống tội phạm mạng', 'hanoi-convention'],
    ['công ước Hà Nội', 'hanoi-convention'],
    ['Lễ mở ký Công ước của Liên hợp quốc về chống tội phạm mạng', 'signing-ceremony'],
    ['lễ ký Công ước Hà Nội', 'signing-ceremony'],
    ['Lễ mở ký và Hội nghị cấp cao Công ước Hà Nội', 'signing-ceremony'],
    ['phiên bế mạc Lễ mở ký Công ước Hà Nội', 'closing-session'],
    ['Trung tâm Hội nghị Quốc gia', 'national-convention-center'],
    ['Đại hội đại biểu MTTQ Việt Nam tỉnh Khánh Hoà', 'khanhhoa-congress'],
    ['Đại hội Mặt trận Tổ quốc tỉnh Khánh Hòa', 'khanhhoa-congress'],
    ['Đại hội đại biểu Đoàn TNCS Hồ Chí Minh tỉnh Ninh Bình', 'ninhbinh-congress'],
    ['Đại hội Đoàn tỉnh Ninh Bình', 'ninhbinh-congress'],
    ['Ban Tuyên giáo và Dân vận Thành ủy TP.HCM', 'ho-chi-minh-city-propaganda'],
    ['Ban Tuyên giáo và Dân vận T.Ư', 'central-propaganda'],
    ['Hội nghị Quân ủy Trung ương', 'military-conference'],
    ['Anura Kumara Dissanayake', 'anura-kumara-disanayaka'],
    ['Tỉnh đoàn Tây Ninh', 'tay-ninh-youth-union'],
    ['bão nhiệt đới Ditwah', 'storm-ditwah'],
    ['Brandolino', 'john-brandolino'],
    ['Mebarki', 'fouzia-boumaiza-mebarki'],
    ['Thứ trưởng Bộ Ngoại giao', 'deputy-minister-of-foreign-affairs'],
  ])('knows "%s"', (name, entity) => {
    const text = syllables(name);
    const [longest] = index.match(text);
    expect(longest).toMatchObject({ from: 0, to: text.length });
    expect(longest!.senses).toContainEqual({ role: 'alias', entity });
  });

  it.each(['Công ước Budapest', 'Công ước Luật Biển 1982', 'Công ước của Liên hợp quốc về chống tham nhũng'])(
    'does not take "%s" for the Hanoi Convention',
    (name) => {
      const text = syllables(name);
      const [longest] = index.match(text);
      expect(longest).toMatchObject({ from: 0, to: text.length });
      expect(longest!.senses).toEqual([{ role: 'confusable', entity: 'hanoi-convention' }]);
    },
  );
});
