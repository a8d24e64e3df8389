import { baseSchema, type FactBase } from '../../lib/facts/schema.ts';
import { TestPublisher } from '../attacks/publisher.ts';

const ADDRESS = 'https://du-kien.example/hoi-sach/';

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

/** @param url the publisher's folder, ending in a slash */
export async function createFairPublisher(url = ADDRESS): Promise<FairPublisher> {
  const { host, pathname } = new URL(url);
  const folder = pathname.slice(1);
  const publisher = await TestPublisher.create(url, Date.now());
  return {
    host,
    address: async () => `${url}#${(await publisher.address()).fingerprint}`,
    file: (path) => (path.startsWith(folder) ? publisher.files.get(path.slice(folder.length)) : undefined),
    release: (stalls) => publisher.release(fairWith(stalls), Date.now()),
  };
}
