import { describe, expect, it } from 'vitest';
import { highlightCss } from '../../../lib/marks/highlights.ts';
import { tokensCss, VERDICT_LOOK } from '../../../lib/marks/tokens.ts';

/** Contrast of two colours, WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((one, other) => one - other) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const pairs = new Map(
  [...tokensCss(':root').matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)].map(([, name, light, dark]) => [
    name!,
    [light!, dark!] as const,
  ]),
);

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('on %s', (_, side) => {
  const colour = (name: string) => pairs.get(name)![side];

  it.each(['text', 'muted', 'accent', ...Object.keys(VERDICT_LOOK)])('%s is readable on ground and surface', (name) => {
    expect(contrast(colour(name), colour('ground'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour(name), colour('surface'))).toBeGreaterThanOrEqual(4.5);
  });

  it('the words on a button are readable', () => {
    expect(contrast(colour('onaccent'), colour('accent'))).toBeGreaterThanOrEqual(4.5);
  });

  it('the edge of a field can be seen', () => {
    expect(contrast(colour('control'), colour('ground'))).toBeGreaterThanOrEqual(3);
  });
});

it('gives each flag a shape of its own', () => {
  const shapes = Object.values(VERDICT_LOOK).map(({ underline }) => underline);
  const drawn = shapes.filter((shape) => shape !== 'none');
  expect(new Set(drawn).size).toBe(drawn.length);
  expect(drawn).toHaveLength(4);
});

it('underlines by shape and colour, and tints only when asked', () => {
  const css = (dark: boolean, tint: boolean) => highlightCss(['div.text > p'], { dark, tint });
  expect(css(false, false)).toContain(
    'div.text > p::highlight(doi-chieu-contradicted) { text-decoration: underline wavy #b3261e',
  );
  expect(css(true, false)).toContain('underline wavy #ff9a90');
  const tints = (text: string) => text.match(/background-color/g)?.length;
  // One for the mark whose card is open.
  expect(tints(css(false, false))).toBe(1);
  expect(tints(css(false, true))).toBe(5);
});
