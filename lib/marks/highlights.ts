/** Underlines in a page by the CSS Custom Highlight API: the page's own elements and text stay as they are. */
import type { Finding, Flag } from '../verdict/finding.ts';
import { selectorsAround } from './scope.ts';
import { VERDICT_LOOK } from './tokens.ts';

/** A finding and the words in the page that it speaks of. */
export interface Mark {
  readonly finding: Finding & { readonly verdict: Flag };
  readonly range: Range;
}

const FLAGS: readonly Flag[] = ['contradicted', 'disputed', 'outdated', 'imprecise'];
const ACTIVE = 'doi-chieu-active';
const nameOf = (flag: Flag) => `doi-chieu-${flag}`;

export interface Highlights {
  /** Draws these marks in place of those before. */
  show(marks: readonly Mark[], options: { readonly dark: boolean; readonly tint: boolean }): void;
  /** Sets off one mark, the one whose card is open; none at `undefined`. */
  setActive(mark: Mark | undefined): void;
  /** Takes away every trace. */
  destroy(): void;
}

/** The underlines of a page, under names of our own in its registry of highlights. Nothing is added to the page before the first mark. */
export function createHighlights(document: Document): Highlights {
  const sheet = new CSSStyleSheet();
  let written = '';
  /** Not before there is something to draw, and again when the page has put sheets of its own in place of all. */
  const adopt = (css: string) => {
    if (css !== written) sheet.replaceSync(css);
    written = css;
    if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  };
  const clear = () => {
    for (const flag of FLAGS) CSS.highlights.delete(nameOf(flag));
    CSS.highlights.delete(ACTIVE);
  };
  return {
    show(marks, { dark, tint }) {
      clear();
      if (marks.length === 0) return;
      const scope = selectorsAround(
        document,
        marks.map(({ range }) => range),
      );
      adopt(highlightCss(scope, { dark, tint }));
      for (const [order, flag] of FLAGS.entries()) {
        const ranges = marks.filter(({ finding }) => finding.verdict === flag).map(({ range }) => range);
        if (ranges.length === 0) continue;
        const highlight = new Highlight(...ranges);
        highlight.priority = FLAGS.length - order;
        CSS.highlights.set(nameOf(flag), highlight);
      }
    },
    setActive(mark) {
      CSS.highlights.delete(ACTIVE);
      if (mark) CSS.highlights.set(ACTIVE, new Highlight(mark.range));
    },
    destroy() {
      clear();
      const sheets = document.adoptedStyleSheets;
      const at = sheets.indexOf(sheet);
      if (at >= 0) sheets.splice(at, 1);
    },
  };
}

/**
 * The rules of the underlines, for elements that `scope` selects. Shape tells verdicts apart where colour can't: to the colour-blind, in
 * forced colours. On paper nothing is drawn: there no card can be opened, and a mark without its evidence would be a bare reproach.
 */
export function highlightCss(scope: readonly string[], { dark, tint }: { dark: boolean; tint: boolean }): string {
  const rule = (name: string, declarations: string) =>
    `${scope.map((selector) => `${selector}::highlight(${name})`).join(', ')} { ${declarations} }`;
  const rules = FLAGS.map((flag) => {
    const { colour, underline } = VERDICT_LOOK[flag];
    const ink = colour[dark ? 1 : 0];
    const thickness = underline === 'wavy' || underline === 'double' ? '1.5px' : '2px';
    const ground = tint ? ` background-color: color-mix(in srgb, ${ink} 12%, transparent);` : '';
    const line = `text-decoration: underline ${underline} ${ink} ${thickness}; text-underline-offset: 3px;`;
    return rule(nameOf(flag), line + ground);
  });
  const active = VERDICT_LOOK.imprecise.colour[dark ? 1 : 0];
  const open = rule(ACTIVE, `background-color: color-mix(in srgb, ${active} 18%, transparent);`);
  return `@media not print {\n${[...rules, open].join('\n')}\n}`;
}
