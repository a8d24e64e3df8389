import { describe, expect, it } from 'vitest';
import { inconsistencies } from '../../../lib/facts/consistency.ts';
import { inconsistencyInWords } from '../../../lib/publish/source/verify.ts';
import { speak } from '../../../lib/publish/words/index.ts';
import { fact, footballBase } from './base.ts';

type Changes = Parameters<typeof footballBase>[0];
const quantity = (amount: number, unit: string, rest: object = {}) => ({ type: 'quantity', amount, unit, ...rest });
const property = (rest: object) => ({
  id: 'p',
  label: 'p',
  labelEn: 'p',
  temporality: 'event',
  triggers: ['p'],
  ...rest,
});
const entity = (id: string, rest: object = {}) => ({ id, kind: 'event', label: id, ...rest });

/** Each kind of mistake, where it must be told, and a phrase of what must be said. */
const MISTAKES: [name: string, changes: Changes, place: string, message: RegExp][] = [
  [
    'a value for a property of another datatype',
    { facts: [fact('crowd', 'final', 'spectators', { type: 'ordinal', ordinal: 3 })] },
    'facts crowd value',
    /takes values of type quantity, not ordinal/,
  ],
  [
    'a unit that the property does not count',
    { facts: [fact('crowd', 'final', 'spectators', quantity(5, 'vé'))] },
    'facts crowd value.unit',
    /"vé" is not among the units/,
  ],
  [
    'an amount outside of its own bounds',
    { facts: [fact('crowd', 'final', 'spectators', quantity(5, 'khán giả', { lower: 6, upper: 9 }))] },
    'facts crowd value',
    /is not between 6 and 9/,
  ],
  [
    'an entity of the wrong kind',
    { facts: [fact('ground', 'final', 'played-at', { type: 'entity', id: 'coach' })] },
    'facts ground value.id',
    /takes a place; "coach" is a person/,
  ],
  [
    'an entity that is not defined',
    { facts: [fact('ground', 'final', 'played-at', { type: 'entity', id: 'nowhere' })] },
    'facts ground value.id',
    /no entity has the id "nowhere"/,
  ],
  [
    'a subject that is not defined',
    { facts: [fact('x', 'nobody', 'spectators', quantity(1, 'khán giả'))] },
    'facts x subject',
    /"nobody"/,
  ],
  [
    'a property that is not defined',
    { facts: [fact('x', 'final', 'goals', quantity(1, 'bàn'))] },
    'facts x property',
    /"goals"/,
  ],
  [
    'a document that is not defined',
    {
      facts: [
        {
          ...fact('x', 'final', 'spectators', quantity(1, 'khán giả')),
          references: [{ statedIn: 'lost', selector: { type: 'TextQuoteSelector', exact: 'a' } }],
        },
      ],
    },
    'facts x references.0.statedIn',
    /"lost"/,
  ],
  [
    'a quotation of more than fifteen words',
    {
      facts: [
        {
          ...fact('x', 'final', 'spectators', quantity(1, 'khán giả')),
          references: [
            { statedIn: 'report', selector: { type: 'TextQuoteSelector', exact: 'một '.repeat(16).trim() } },
          ],
        },
      ],
    },
    'facts x references.0.selector.exact',
    /16 words; at most 15/,
  ],
  [
    'a day that is in no calendar',
    { facts: [fact('start', 'final', 'kick-off', { type: 'time', time: '2024-02-30' })] },
    'facts start value.time',
    /no such time as 2024-02-30/,
  ],
  [
    'a span that ends before it begins',
    { facts: [fact('start', 'final', 'kick-off', { type: 'time', time: '2024-05-12/2024-05-11' })] },
    'facts start value.time',
    /no such time/,
  ],
  [
    'a period of an office that ends before it begins',
    {
      facts: [
        {
          ...fact('x', 'final', 'played-at', { type: 'entity', id: 'stadium' }),
          qualifiers: { startTime: '2024-05', endTime: '2024-04' },
        },
      ],
    },
    'facts x qualifiers.endTime',
    /2024-04 lies before 2024-05/,
  ],
  [
    'a named period that ends before it begins',
    {
      properties: [property({ datatype: 'period' })],
      facts: [fact('x', 'cup', 'p', { type: 'period', period: '2030-2025' })],
    },
    'facts x value.period',
    /ends before it begins/,
  ],
  [
    'a count that grows, without its time',
    { facts: [fact('tickets-may', 'cup', 'tickets', quantity(8000, 'vé'))] },
    'facts tickets-may qualifiers',
    /pointInTime/,
  ],
  [
    'a count that can only grow, falling',
    {
      facts: [
        {
          ...fact('tickets-final', 'cup', 'tickets', quantity(7999, 'vé')),
          qualifiers: { pointInTime: '2024-05-12TEV' },
        },
      ],
    },
    'facts tickets-final value.amount',
    /7999 is less than the 8000 of "tickets-may"/,
  ],
  [
    'a text that is none of the alternatives',
    { facts: [fact('shoot-out', 'final', 'decided-by', { type: 'text', text: 'bốc thăm' })] },
    'facts shoot-out value.text',
    /none of the alternatives/,
  ],
  [
    'a fact that supersedes one that is not there',
    { facts: [{ ...fact('x', 'final', 'spectators', quantity(1, 'khán giả')), supersedes: ['gone'] }] },
    'facts x supersedes.0',
    /no fact has the id "gone"/,
  ],
  [
    'a fact that supersedes one of another property',
    { facts: [{ ...fact('x', 'final', 'spectators', quantity(1, 'khán giả')), supersedes: ['ground'] }] },
    'facts x supersedes.0',
    /of another subject or property/,
  ],
  [
    'facts that supersede one another',
    {
      facts: [
        { ...fact('x', 'final', 'spectators', quantity(1, 'khán giả')), supersedes: ['y'] },
        { ...fact('y', 'final', 'spectators', quantity(2, 'khán giả')), supersedes: ['x'] },
      ],
    },
    'facts x supersedes',
    /supersedes itself/,
  ],
  [
    'a speaker that is not defined',
    {
      facts: [{ ...fact('x', 'final', 'spectators', quantity(1, 'khán giả')), qualifiers: { accordingTo: 'nobody' } }],
    },
    'facts x qualifiers.accordingTo',
    /"nobody"/,
  ],
  [
    'an entity within itself',
    { entities: [entity('cup', { label: 'Cúp', partOf: 'final' })] },
    'entities final partOf',
    /part of itself/,
  ],
  [
    'an entity within one that is not defined',
    { entities: [entity('x', { partOf: 'lost' })] },
    'entities x partOf',
    /"lost"/,
  ],
  [
    'an entity about one that is not defined',
    { entities: [entity('x', { about: ['lost'] })] },
    'entities x about.0',
    /"lost"/,
  ],
  [
    'an office that is no office',
    { entities: [entity('x', { office: { head: 'Chủ tịch', holders: 'one' } })] },
    'entities x office',
    /a event is no office/,
  ],
  [
    'a full name of two entities of one kind, however it is written',
    { entities: [entity('x', { aliases: ['CÚP “Sông Hồng”'] })] },
    'entities x aliases',
    /full name of "cup" too/,
  ],
  [
    'a name that would hide the entity whose name it is',
    { entities: [entity('x', { notToBeConfusedWith: ['trận chung kết'] })] },
    'entities x notToBeConfusedWith.0',
    /a name of "final": listed here it would hide/,
  ],
  [
    'a quantity without units',
    { properties: [property({ datatype: 'quantity' })] },
    'properties p units',
    /needs the nouns/,
  ],
  [
    'units of what is no quantity',
    { properties: [property({ datatype: 'time', units: ['vé'] })] },
    'properties p units',
    /has no units/,
  ],
  [
    'an entity without a role',
    { properties: [property({ datatype: 'entity' })] },
    'properties p role',
    /needs the role/,
  ],
  [
    'a kind of entity for what is none',
    { properties: [property({ datatype: 'time', valueKind: 'place' })] },
    'properties p valueKind',
    /no kind of entity/,
  ],
  [
    'alternatives of what is no text',
    { properties: [property({ datatype: 'time', alternatives: [['a'], ['b']] })] },
    'properties p alternatives',
    /no alternatives/,
  ],
  [
    'a property that nothing tells',
    { properties: [property({ datatype: 'time', triggers: [] })] },
    'properties p triggers',
    /nothing tells this property/,
  ],
  [
    'a document published at no time',
    { documents: [{ id: 'report', publisher: 'a', title: 'b', publishedAt: '12/5/2024' }] },
    'documents report publishedAt',
    /neither a date nor a moment/,
  ],
];

describe('inconsistencies', () => {
  it('finds none in a sound base', () => {
    expect(inconsistencies(footballBase())).toEqual([]);
  });

  it.each(MISTAKES)('tells %s', (_, changes, place, message) => {
    const found = inconsistencies(footballBase(changes));
    const told = found.map(
      (wrong) => [`${wrong.list} ${wrong.id} ${wrong.path.join('.')}`, inconsistencyInWords(wrong)] as const,
    );
    const own = told.filter(([where]) => where === place).map(([, text]) => text);
    expect(told.map(([where]) => where)).toContain(place);
    expect(own.join('\n')).toMatch(message);
    speak('vi');
    const inVietnamese = found.map(inconsistencyInWords);
    speak('en');
    expect(inVietnamese.filter((text, at) => text === told[at]![1])).toEqual([]);
    expect([...inVietnamese, ...told.map(([, text]) => text)].join()).not.toMatch(/\{\w+\}/);
  });

  it('tells an id that stands twice in its list', () => {
    const base = footballBase();
    for (const list of ['documents', 'entities', 'properties', 'facts'] as const) {
      const doubled = { ...base, [list]: [...base[list], base[list][0]] };
      expect(inconsistencies(doubled)).toContainEqual(
        expect.objectContaining({ list, index: base[list].length, path: ['id'] }),
      );
    }
  });

  it('allows what is sound though it looks like a mistake', () => {
    const sound = footballBase({
      entities: [
        // A hall and the company that runs it bear one name: the kind tells them apart.
        { id: 'stadium-company', kind: 'organisation', label: 'sân Hòa Bình' },
      ],
      facts: [
        // Another part, and a withdrawn figure, are other series.
        {
          ...fact('tickets-away', 'cup', 'tickets', quantity(10, 'vé')),
          qualifiers: { pointInTime: '2024-05-12TEV', appliesToPart: 'khán đài khách' },
        },
        {
          ...fact('tickets-wrong', 'cup', 'tickets', quantity(1, 'vé')),
          qualifiers: { pointInTime: '2024-05-13' },
          rank: 'deprecated',
        },
        // A unit in another spelling.
        fact('crowd', 'final', 'spectators', quantity(5, 'Khán Giả')),
      ],
    });
    expect(inconsistencies(sound)).toEqual([]);
  });
});
