import { describe, expect, it } from 'vitest';
import { badgeCount, factKey, findingsToMark, isMuted, isSiteMuted, siteHost } from '../../../lib/settings/muted.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/settings/settings.ts';
import { CONTRADICTED, DISPUTED, OUTDATED, PAGE } from '../../gallery/fixtures.ts';

const URL = PAGE.article.url;
const { findings } = PAGE.report;
const settings = (change: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...change });
const muting = (muted: Partial<Settings['muted']>) => settings({ muted: { ...DEFAULT_SETTINGS.muted, ...muted } });
const named = (...ids: string[]) => ids.map((id) => ({ id, label: id }));

describe('a site', () => {
  it.each([
    ['https://www.vnexpress.net/a', 'vnexpress.net'],
    ['https://m.vnexpress.net/a', 'vnexpress.net'],
    ['https://thethao.vnexpress.net/', 'thethao.vnexpress.net'],
    ['no address', ''],
  ])('is known by its host: %s', (url, host) => {
    expect(siteHost(url)).toBe(host);
  });

  it('is muted under any of its addresses, and no other site with it', () => {
    const muted = muting({ sites: named('vnexpress.net') });
    expect(isSiteMuted(muted, 'https://m.vnexpress.net/x')).toBe(true);
    expect(isSiteMuted(muted, 'https://tuoitre.vn/x')).toBe(false);
  });
});

describe('a finding', () => {
  it('is muted with its fact, but only while all of its facts are', () => {
    const [first, second] = DISPUTED.facts.map(factKey);
    expect(isMuted(muting({ facts: named(first!) }), DISPUTED)).toBe(false);
    expect(isMuted(muting({ facts: named(first!, second!) }), DISPUTED)).toBe(true);
  });

  it('is muted with its publisher', () => {
    expect(isMuted(muting({ publishers: named('Đối Chiếu') }), CONTRADICTED)).toBe(true);
    expect(isMuted(muting({ publishers: named('Đối Chiếu') }), DISPUTED)).toBe(false);
  });

  it('is not muted by a fact of the same id of another publisher', () => {
    expect(isMuted(muting({ facts: named(`Báo Khác/${CONTRADICTED.facts[0]!.factId}`) }), CONTRADICTED)).toBe(false);
  });
});

describe('what is marked', () => {
  it('is flags only', () => {
    expect(findingsToMark(DEFAULT_SETTINGS, URL, findings).map(({ id }) => id)).toEqual([
      'signed',
      'delegations',
      'outdated',
      'delegates',
    ]);
  });

  it('is what the reader chose', () => {
    expect(findingsToMark(settings({ marks: ['outdated'] }), URL, findings)).toEqual([OUTDATED]);
  });

  it('is nothing on a muted site', () => {
    expect(findingsToMark(muting({ sites: named('vnexpress.net') }), URL, findings)).toEqual([]);
  });
});

describe('the badge', () => {
  it('counts flags, those about quoted words apart', () => {
    expect(badgeCount(DEFAULT_SETTINGS, URL, findings)).toBe(3);
    expect(badgeCount(settings({ badgeQuoted: true }), URL, findings)).toBe(4);
  });

  it('counts what the reader chose, and nothing that is muted', () => {
    expect(badgeCount(settings({ badge: ['contradicted'] }), URL, findings)).toBe(1);
    expect(badgeCount(muting({ facts: named(factKey(CONTRADICTED.facts[0]!)) }), URL, findings)).toBe(2);
    expect(badgeCount(muting({ sites: named('vnexpress.net') }), URL, findings)).toBe(0);
  });
});
