/** Underlines in a page by the CSS Custom Highlight API: the page's own elements and text stay as they are. */
import type { Finding, Flag } from '../verdict/finding.ts';
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

export function createHighlights(document: Document): Highlights {
  const sheet = new CSSStyleSheet();
  let adopted = false;
  /** Not before there is something to draw: a style sheet costs the page a look at each of its elements. */
  const adopt = () => {
    if (!adopted) document.adoptedStyleSheets.push(sheet);
    adopted = true;
  };
  const clear = () => {
    for (const flag of FLAGS) CSS.highlights.delete(nameOf(flag));
    CSS.highlights.delete(ACTIVE);
  };
  return {
    show(marks, { dark, tint }) {
      clear();
      if (marks.length === 0) return;
      sheet.replaceSync(highlightCss(dark, tint));
      adopt();
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

/** The rules of the underlines. Shape tells verdicts apart where colour can't: on paper, to the colour-blind, in forced colours. */
export function highlightCss(dark: boolean, tint: boolean): string {
  const rules = FLAGS.map((flag) => {
    const { colour, underline } = VERDICT_LOOK[flag];
    const ink = colour[dark ? 1 : 0];
    const thickness = underline === 'wavy' || underline === 'double' ? '1.5px' : '2px';
    const ground = tint ? ` background-color: color-mix(in srgb, ${ink} 12%, transparent);` : '';
    return `::highlight(${nameOf(flag)}) { text-decoration: underline ${underline} ${ink} ${thickness}; text-underline-offset: 3px;${ground} }`;
  });
  const active = VERDICT_LOOK.imprecise.colour[dark ? 1 : 0];
  return [
    ...rules,
    `::highlight(${ACTIVE}) { background-color: color-mix(in srgb, ${active} 18%, transparent); }`,
  ].join('\n');
}
