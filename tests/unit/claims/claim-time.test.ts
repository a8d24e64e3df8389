/** Since when a claim is held to be true. Rule: docs/decisions/0004-time.md. */
import { describe, expect, it } from 'vitest';
import type { ClaimTime } from '../../../lib/claims/claim.ts';
import { readClaims } from '../../../lib/claims/claims.ts';
import { readArticle } from '../../../lib/claims/reading/reading.ts';
import { readText } from '../../../lib/claims/reading/text.ts';
import { article, indexOf } from '../check/builder.ts';
import { storm } from '../check/storm.ts';

const base = indexOf(storm);
const PUBLISHED = '2023-10-08T07:00:00+07:00';

/** The time of the first claim of how many were moved to safety in the last paragraph. */
function timeOf(paragraphs: string | readonly string[], publishedAt: string | null = PUBLISHED): ClaimTime | undefined {
  const read = article(paragraphs, publishedAt ?? undefined);
  const claims = readClaims(readArticle(readText(read), base), base);
  return claims.findLast(({ block, property }) => block === read.blocks.length - 1 && property.id === 'evacuated')
    ?.time;
}

describe('the time of a claim', () => {
  it.each([
    ['clause', 'Sáng 6/10 mưa to; đến tối 6/10, bão số 6 khiến 41.700 người phải sơ tán.', 'tối 6/10'],
    ['clause', 'Tối 6/10, bão số 6 khiến 41.700 người phải sơ tán.', 'Tối 6/10'],
    ['sentence', 'Tối 6/10 mưa to; bão số 6 khiến 41.700 người phải sơ tán.', 'Tối 6/10'],
    ['paragraph', 'Tối 6/10, mưa to. Bão số 6 khiến 41.700 người phải sơ tán.', 'Tối 6/10'],
  ])('is that of its %s: %s', (source, text, words) => expect(timeOf(text)).toMatchObject({ source, words }));

  it('is the nearest of several', () => {
    expect(timeOf('Bão số 6 khiến 12.300 người phải sơ tán sáng 6/10 và gây mưa đến trưa 7/10.')).toMatchObject({
      words: 'sáng 6/10',
    });
  });

  it('does not come from another paragraph', () => {
    expect(timeOf(['Tối 6/10, mưa to.', 'Bão số 6 khiến 41.700 người phải sơ tán.'])).toMatchObject({
      source: 'article',
    });
  });

  it('carries through a paragraph only where it is told by the day', () => {
    expect(timeOf('Tháng 9, mưa to. Bão số 6 khiến 41.700 người phải sơ tán.')).toMatchObject({ source: 'article' });
  });

  it.each(['đến nay', 'hiện', 'tính đến nay'])('is that of publication where "%s" says so', (now) => {
    expect(timeOf(`Bão số 6 vào bờ sáng 7/10, ${now} khiến 58.600 người phải sơ tán.`)).toMatchObject({
      source: 'article',
      from: PUBLISHED,
    });
  });

  it('is that of publication where nothing is told, and unknown with it', () => {
    expect(timeOf('Bão số 6 khiến 58.600 người phải sơ tán.')).toEqual({
      from: PUBLISHED,
      to: PUBLISHED,
      source: 'article',
    });
    expect(timeOf('Bão số 6 khiến 58.600 người phải sơ tán.', null)).toBeUndefined();
  });

  it('never ends after publication', () => {
    const noon = '2023-10-07T12:30:00+07:00';
    const time = timeOf('Trong ngày 7/10, bão số 6 khiến 58.600 người phải sơ tán.', noon);
    expect(time).toMatchObject({ source: 'clause' });
    expect(Date.parse(time!.to)).toBe(Date.parse(noon));
  });

  it('of an article that was changed later is that of its first publication', () => {
    const read = {
      ...article('Bão số 6 khiến 58.600 người phải sơ tán.', PUBLISHED),
      modifiedAt: '2023-10-10T07:00:00+07:00',
    };
    expect(readText(read).at).toBe(PUBLISHED);
    const { publishedAt: _, ...changed } = read;
    expect(readText(changed).at).toBe('2023-10-10T07:00:00+07:00');
  });
});
