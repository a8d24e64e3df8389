import { baseSchema, type FactBase } from '../../lib/facts/schema.ts';
import { TestPublisher } from '../attacks/publisher.ts';

const HOST = 'du-kien.example';
const FOLDER = 'hoi-sach/';
const ADDRESS = `https://${HOST}/${FOLDER}`;

/** What a publisher of the tests knows of a book fair, which a page of the newspaper tells of. */
function fairWith(stalls: number): FactBase {
  return baseSchema.parse({
    id: 'hoi-sach',
    publisher: 'Bàn sách Sông Mẫu',
    title: 'Dữ kiện Hội sách',
    asOf: '2026-03-01',
    documents: [{ id: 'thong-bao', publisher: 'Báo Sông Mẫu', title: 'Thông báo', publishedAt: '2026-03-01' }],
    entities: [{ id: 'hoi-sach', kind: 'event', label: 'Hội sách Sông Mẫu', aliases: ['Hội sách Sông Mẫu'] }],
    properties: [
      {
        id: 'stalls',
        label: 'số gian hàng',
        labelEn: 'stalls',
        datatype: 'quantity',
        temporality: 'total',
        triggers: ['tham gia'],
        units: ['gian hàng'],
        unitIsTrigger: true,
      },
    ],
    facts: [
      {
        id: 'so-gian-hang',
        subject: 'hoi-sach',
        property: 'stalls',
        value: { type: 'quantity', amount: stalls, unit: 'gian hàng' },
        references: [
          { statedIn: 'thong-bao', selector: { type: 'TextQuoteSelector', exact: `${stalls} gian hàng tham gia` } },
        ],
      },
    ],
  });
}

export interface FairPublisher {
  readonly host: string;
  /** What a reader adds it by: its address with the fingerprint of its keys. */
  address(): Promise<string>;
  /** What its host answers. */
  file(path: string): Uint8Array | undefined;
  /** Releases a new number of stalls. */
  release(stalls: number): Promise<void>;
}

export async function createFairPublisher(): Promise<FairPublisher> {
  const publisher = await TestPublisher.create(ADDRESS, Date.now());
  return {
    host: HOST,
    address: async () => `${ADDRESS}#${(await publisher.address()).fingerprint}`,
    file: (path) => (path.startsWith(FOLDER) ? publisher.files.get(path.slice(FOLDER.length)) : undefined),
    release: (stalls) => publisher.release(fairWith(stalls), Date.now()),
  };
}
