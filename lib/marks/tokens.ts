/**
 * The design tokens, the one place where colours, type and measures are chosen. Pages of the extension and the card adopt them as custom
 * properties; underlines in a page take the verdict colours themselves, by what stands behind the words.
 */
import type { Verdict } from '../verdict/finding.ts';

/** A colour on a light and on a dark ground. Each text colour reaches 4.5 : 1 on `surface` and on `ground`. */
type Pair = readonly [light: string, dark: string];

export type UnderlineShape = 'wavy' | 'double' | 'dotted' | 'dashed' | 'none';

export interface VerdictLook {
  readonly colour: Pair;
  readonly underline: UnderlineShape;
}

export const VERDICT_LOOK: Readonly<Record<Verdict, VerdictLook>> = {
  contradicted: { colour: ['#b3261e', '#ff9a90'], underline: 'wavy' },
  disputed: { colour: ['#7a3fb5', '#cfa4ff'], underline: 'double' },
  outdated: { colour: ['#8a5300', '#f0b95a'], underline: 'dotted' },
  imprecise: { colour: ['#1d5fa8', '#8fc1ff'], underline: 'dashed' },
  supported: { colour: ['#2b6a3c', '#86d199'], underline: 'none' },
  unverifiable: { colour: ['#5c6165', '#aeb3b8'], underline: 'none' },
};

const COLOURS: Readonly<Record<string, Pair>> = {
  ground: ['#ffffff', '#1b1c1e'],
  surface: ['#f6f6f4', '#242628'],
  line: ['#dddcd8', '#3b3e41'],
  control: ['#84878a', '#7c8186'],
  text: ['#1d1e20', '#e9e9e7'],
  muted: ['#5c6165', '#aeb3b8'],
  accent: ['#0b6259', '#6fd0c3'],
  onaccent: ['#ffffff', '#08211e'],
};

const MEASURES: Readonly<Record<string, string>> = {
  font: `system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif`,
  'size-small': '0.8125rem',
  size: '0.875rem',
  'size-page': '0.9375rem',
  'size-large': '1.0625rem',
  'size-title': '1.375rem',
  leading: '1.55',
  space: '0.5rem',
  radius: '6px',
  motion: '120ms',
};

/** The tokens as a style sheet's text, set on `selector`: `:root` for a page, `:host` for a shadow tree. */
export function tokensCss(selector: ':root' | ':host'): string {
  const colours = { ...COLOURS };
  for (const [verdict, look] of Object.entries(VERDICT_LOOK)) colours[verdict] = look.colour;
  const lines = [
    ...Object.entries(colours).map(([name, [light, dark]]) => `--${name}: light-dark(${light}, ${dark});`),
    ...Object.entries(MEASURES).map(([name, value]) => `--${name}: ${value};`),
  ];
  return `${selector} { ${lines.join(' ')} }`;
}
