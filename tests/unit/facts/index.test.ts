import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../lib/facts/index.ts';
import { syllables } from '../../../lib/language/index.ts';
import { footballBase } from './base.ts';

const [base] = buildIndex([footballBase()]).bases;

function senses(text: string): Record<string, string[]> {
  const cut = syllables(text);
  return Object.fromEntries(
    base!.match(cut).map(({ from, to, senses: all }) => [
      text.slice(cut[from]!.start, cut[to - 1]!.end),
      all.map((sense) => {
        const of = 'entity' in sense ? sense.entity : 'property' in sense ? sense.property : sense.fact;
        return `${sense.role} ${of}`;
      }),
    ]),
  );
}

describe('buildIndex', () => {
  it('finds facts by subject, property and value', () => {
    const ids = (facts: readonly { id: string }[]) => facts.map(({ id }) => id);
    expect(ids(base!.factsAbout('cup'))).toEqual(['tickets-may', 'tickets-final']);
    expect(ids(base!.factsAbout('final', 'spectators'))).toEqual(['crowd']);
    expect(ids(base!.factsOf('tickets'))).toEqual(['tickets-may', 'tickets-final']);
    expect(ids(base!.factsValued('stadium'))).toEqual(['ground']);
    expect(base!.factsAbout('nobody')).toEqual([]);
    expect(base!.factsAbout('final', 'tickets')).toEqual([]);
    expect(base!.facts.get('crowd')?.subject).toBe('final');
    expect(base!.entities.get('coach')?.label).toBe('Trần Văn An');
    expect(base!.properties.get('kick-off')?.datatype).toBe('time');
    expect(base!.documents.get('report')?.publisher).toBe('Báo Bóng Đá');
  });

  it('tells what each phrase can mean', () => {
    expect(senses('trận chung kết Cúp Sông Hồng diễn ra trên sân Hòa Bình, 8.000 vé bán ra')).toEqual({
      'trận chung kết': ['short final'],
      'chung kết Cúp Sông Hồng': ['alias final'],
      'Cúp Sông Hồng': ['alias cup'],
      'diễn ra': ['trigger played-at'],
      trên: ['marker played-at'],
      'sân Hòa Bình': ['alias stadium'],
      vé: ['unit tickets'],
      bán: ['trigger tickets'],
      'bán ra': ['trigger tickets'],
    });
    expect(senses('bán kết Cúp Sông Đà')).toEqual({
      'bán kết': ['lookalike tickets'],
      bán: ['trigger tickets'],
      'Cúp Sông Đà': ['confusable cup'],
    });
    expect(senses('thắng sau loạt đá luân lưu')).toEqual({
      thắng: ['trigger decided-by'],
      'đá luân lưu': ['alternative decided-by'],
      'luân lưu': ['alternative decided-by', 'text shoot-out'],
    });
  });

  it('takes the name of a person or a place only with its capitals', () => {
    expect(senses('ở thị xã hòa bình')).toEqual({});
    expect(Object.keys(senses('Ở THỊ XÃ HÒA BÌNH'))).toEqual(['THỊ XÃ HÒA BÌNH']);
    expect(Object.keys(senses('Thị xã Hoà Bình'))).toEqual(['Thị xã Hoà Bình']);
    expect(Object.keys(senses('ông An, ông an'))).toEqual(['ông An']);
    // Later capitals of a long name are a matter of house style.
    expect(Object.keys(senses('Sân hòa bình'))).toEqual([]);
    const { bases } = buildIndex([
      footballBase({ entities: [{ id: 'hall', kind: 'place', label: 'Trung tâm Hội nghị tỉnh Hòa Bình' }] }),
    ]);
    expect(bases[0]!.match(syllables('Trung tâm hội nghị Tỉnh hòa bình'))).toHaveLength(1);
    expect(bases[0]!.match(syllables('trung tâm hội nghị tỉnh Hòa Bình'))).toHaveLength(0);
    // What is no proper name is found however it is written.
    expect(Object.keys(senses('cúp sông hồng'))).toEqual(['cúp sông hồng']);
  });

  it('joins spellings of one name into one mention', () => {
    const twice = footballBase({
      entities: [{ id: 'coach', kind: 'person', label: 'Trần Văn Hòa', aliases: ['Trần Văn Hoà', 'Trần - Văn Hòa'] }],
    });
    const [index] = buildIndex([twice]).bases;
    expect(index!.match(syllables('ông Trần Văn Hoà'))).toMatchObject([
      { from: 1, to: 4, senses: [{ role: 'alias', entity: 'coach' }] },
    ]);
  });

  it('keeps publishers apart', () => {
    const { bases } = buildIndex([footballBase(), { ...footballBase(), id: 'other', facts: [] }]);
    expect(bases.map((one) => one.base.id)).toEqual(['football', 'other']);
    expect(bases.map((one) => one.factsAbout('final').length)).toEqual([4, 0]);
  });
});
