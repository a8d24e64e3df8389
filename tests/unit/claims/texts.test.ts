/** Slogans, names and ways of doing. */
import { describe, expect, it } from 'vitest';
import { bridge, EVENING } from '../check/bridge.ts';
import { checker, verdictOn } from '../check/builder.ts';

const check = checker(bridge, EVENING);
const motto = (text: string) => verdictOn(check(`Lễ thông xe cầu Bến Đá có khẩu hiệu ${text}.`), 'motto');
const financed = (text: string) => verdictOn(check(`Cầu Bến Đá được đầu tư ${text}.`), 'financed');

describe('a quoted text', () => {
  it.each([
    ['letter for letter', '“Nối đôi bờ, nối lòng người”', 'supported'],
    ['in capitals, with dashes', '"NỐI ĐÔI BỜ - NỐI LÒNG NGƯỜI"', 'supported'],
    ['cut short', '“Nối đôi bờ”', 'unverifiable'],
    ['another', '“Đường rộng, cầu vững”', 'contradicted'],
  ])('%s: %s', (_, text, expected) => expect(motto(text)).toBe(expected));

  it.each([
    ['là', '“Đường rộng, cầu vững” là khẩu hiệu của Lễ thông xe cầu Bến Đá.'],
    ['làm', 'Lễ thông xe cầu Bến Đá lấy “Đường rộng, cầu vững” làm khẩu hiệu.'],
  ])('may stand before it, with "%s"', (_, text) => expect(verdictOn(check(text), 'motto')).toBe('contradicted'));

  it('must follow the word that announces it', () => {
    expect(
      verdictOn(check('Lễ thông xe cầu Bến Đá có khẩu hiệu. Một cụ bà reo: “Cầu mới kìa con”.'), 'motto'),
    ).toBeUndefined();
  });
});

describe('one of several ways', () => {
  it.each([
    ['the one on record', 'bằng vốn ngân sách', 'supported'],
    ['by a synonym', 'bằng ngân sách', 'supported'],
    ['another', 'theo hình thức BOT', 'contradicted'],
    ['another by a synonym', 'theo hình thức đối tác công tư', 'contradicted'],
    ['one that is none of them', 'bằng tiền quyên góp', undefined],
  ])('%s: %s', (_, text, expected) => expect(financed(text)).toBe(expected));

  it('is not what is denied', () => expect(financed('không theo hình thức BOT')).not.toBe('contradicted'));
});
