import { describe, expect, it } from 'vitest';
import { complete, type Message } from '../../../lib/locales/locale.ts';
import { en as pagesEn } from '../../../lib/locales/pages/en.ts';
import { pagesTranslator } from '../../../lib/locales/pages/index.ts';
import { vi as pagesVi } from '../../../lib/locales/pages/vi.ts';
import { en as readingEn } from '../../../lib/locales/reading/en.ts';
import { translator } from '../../../lib/locales/reading/index.ts';
import { vi as readingVi } from '../../../lib/locales/reading/vi.ts';
import { en as publishEn } from '../../../lib/publish/words/en.ts';
import { vi as publishVi } from '../../../lib/publish/words/vi.ts';

const slotsOf = (message: Message) =>
  [
    ...new Set([typeof message === 'string' ? message : `${message.one} ${message.other}`].join().match(/\{\w+\}/g)),
  ].sort();

describe.each([
  ['reading', readingVi, readingEn],
  ['pages', pagesVi, pagesEn],
  ['publish', publishVi, publishEn],
] as const)('the words of %s', (_, vi, en) => {
  it('stand in both languages under the same keys', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
  });

  it.each(Object.keys(vi))('%s says something, with the same slots in both', (key) => {
    const vietnamese = vi[key as keyof typeof vi] as string;
    const english = en[key as keyof typeof en] as Message;
    expect(vietnamese.trim()).toBe(vietnamese);
    expect(vietnamese).not.toBe('');
    expect(slotsOf(english)).toEqual(slotsOf(vietnamese));
  });

  it('accuses nobody', () => {
    const said = JSON.stringify([vi, en]).replaceAll(/“(?:tin giả|fake news)”/g, '');
    expect(said).not.toMatch(/tin giả|sai sự thật|bịa|lừa|fake|lie\b|false claim/i);
  });
});

describe('a translator', () => {
  it('fills the slots and writes numbers its own way', () => {
    expect(translator('vi').t('popup.findings', { count: 1200 })).toBe('1.200 chỗ nên xem lại');
    expect(translator('en').t('popup.findings', { count: 1200 })).toBe('1,200 passages worth a second look');
  });

  it('tells one from many in English', () => {
    expect(translator('en').t('popup.matches', { count: 1 })).toBe('1 point agrees');
    expect(translator('en').t('popup.matches', { count: 2 })).toBe('2 points agree');
  });

  it('takes what stands in a slot as it is', () => {
    expect(translator('vi').t('mute.publisher', { publisher: '{site} <b>' })).toContain('{site} <b>');
  });

  it('puts days and times on the clock of Viet Nam', () => {
    expect(translator('vi').date('2025-10-25T18:30:00Z')).toBe('26/10/2025, 01:30');
    expect(translator('vi').date('2025-10-26')).toBe('26/10/2025');
    expect(translator('en').date('2025-10-26')).toBe('26 Oct 2025');
    expect(translator('en').date('some day')).toBe('some day');
  });

  it('picks its half of a bilingual text', () => {
    expect(pagesTranslator('en').pick({ vi: 'một', en: 'one' })).toBe('one');
  });
});

it('refuses a locale that lacks a key, has one too many, or a slot of its own', () => {
  const words = { greeting: 'Chào {name}', leave: 'Tạm biệt' } as const;
  complete<typeof words>()({ greeting: 'Hello {name}', leave: 'Bye' });
  // @ts-expect-error a missing key
  complete<typeof words>()({ greeting: 'Hello {name}' });
  // @ts-expect-error a key too many
  complete<typeof words>()({ greeting: 'Hello {name}', leave: 'Bye', stay: 'Stay' });
  // @ts-expect-error a slot that Vietnamese does not have
  complete<typeof words>()({ greeting: 'Hello {friend}', leave: 'Bye' });
});
