import { baseSchema, type FactBase } from '../../../lib/facts/schema.ts';

type Input = Partial<Record<'documents' | 'entities' | 'properties' | 'facts', object[]>>;

/** A small, sound base about a football cup; records given here replace those of the same id, others are added. */
export function footballBase(changes: Input = {}): FactBase {
  const records: Required<Input> = {
    documents: [
      {
        id: 'report',
        publisher: 'Báo Bóng Đá',
        title: 'Chung kết',
        publishedAt: '2024-05-12T21:30:00+07:00',
        sha256: 'a'.repeat(64),
      },
    ],
    entities: [
      { id: 'final', kind: 'event', label: 'Chung kết Cúp Sông Hồng', shortAliases: ['trận chung kết'], partOf: 'cup' },
      { id: 'cup', kind: 'event', label: 'Cúp Sông Hồng', notToBeConfusedWith: ['Cúp Sông Đà'] },
      { id: 'stadium', kind: 'place', label: 'sân Hòa Bình', partOf: 'town' },
      { id: 'town', kind: 'place', label: 'thị xã Hòa Bình' },
      { id: 'coach', kind: 'person', label: 'Trần Văn An', shortAliases: ['ông An'] },
    ],
    properties: [
      {
        id: 'spectators',
        label: 'số khán giả',
        labelEn: 'spectators',
        datatype: 'quantity',
        temporality: 'total',
        units: ['khán giả', 'cổ động viên'],
        unitIsTrigger: true,
      },
      {
        id: 'tickets',
        label: 'số vé đã bán',
        labelEn: 'tickets sold',
        datatype: 'quantity',
        temporality: 'cumulative',
        units: ['vé'],
        triggers: ['bán', 'bán ra'],
        lookalikes: ['bán kết'],
      },
      {
        id: 'played-at',
        label: 'nơi đá',
        labelEn: 'played at',
        datatype: 'entity',
        temporality: 'event',
        valueKind: 'place',
        role: 'location',
        triggers: ['diễn ra'],
        markers: ['trên', 'tại'],
        exclusive: true,
      },
      {
        id: 'kick-off',
        label: 'giờ bóng lăn',
        labelEn: 'kick-off',
        datatype: 'time',
        temporality: 'event',
        triggers: ['khởi tranh', 'bóng lăn'],
        exclusive: true,
      },
      {
        id: 'decided-by',
        label: 'cách phân thắng bại',
        labelEn: 'decided by',
        datatype: 'text',
        temporality: 'event',
        triggers: ['thắng'],
        alternatives: [['luân lưu', 'đá luân lưu'], ['hiệp phụ']],
      },
    ],
    facts: [
      fact('crowd', 'final', 'spectators', { type: 'quantity', amount: 12500, unit: 'khán giả', bound: 'nearly' }),
      {
        ...fact('tickets-may', 'cup', 'tickets', { type: 'quantity', amount: 8000, unit: 'vé' }),
        qualifiers: { pointInTime: '2024-05-01' },
      },
      {
        ...fact('tickets-final', 'cup', 'tickets', { type: 'quantity', amount: 12000, unit: 'vé' }),
        qualifiers: { pointInTime: '2024-05-12TEV' },
        supersedes: ['tickets-may'],
      },
      fact('ground', 'final', 'played-at', { type: 'entity', id: 'stadium' }),
      fact('start', 'final', 'kick-off', { type: 'time', time: '2024-05-12T19:00' }),
      fact('shoot-out', 'final', 'decided-by', { type: 'text', text: 'luân lưu' }),
    ],
  };
  return baseSchema.parse({
    id: 'football',
    publisher: 'Báo Bóng Đá',
    title: 'Cúp Sông Hồng 2024',
    asOf: '2024-05-13',
    documents: merge(records.documents, changes.documents),
    entities: merge(records.entities, changes.entities),
    properties: merge(records.properties, changes.properties),
    facts: merge(records.facts, changes.facts),
  });
}

export function fact(id: string, subject: string, property: string, value: object): object {
  const references = [{ statedIn: 'report', selector: { type: 'TextQuoteSelector', exact: 'gần 12.500 khán giả' } }];
  return { id, subject, property, value, references };
}

function merge(records: readonly object[], changes: readonly object[] = []): object[] {
  const idOf = (record: object) => (record as { id: string }).id;
  const changed = new Map(changes.map((record) => [idOf(record), record]));
  const kept = records.map((record) => {
    const change = changed.get(idOf(record));
    changed.delete(idOf(record));
    return change ?? record;
  });
  return [...kept, ...changed.values()];
}
