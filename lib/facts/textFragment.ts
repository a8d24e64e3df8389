import type { Fact } from './schema.ts';

type Selector = Fact['references'][number]['selector'];

/**
 * The address of a document that scrolls to the very words and marks them (https://wicg.github.io/scroll-to-text-fragment/,
 * `#:~:text=[prefix-,]exact[,-suffix]`). A fragment that the address already has is kept before the directive; a text
 * directive in it gives way. Browsers that know no text fragments open the page at its top.
 * @param url the document's address, absolute
 */
export function textFragmentUrl(url: string, selector: Selector): string {
  const [page, fragment = ''] = splitAt(url, '#');
  const [anchor] = splitAt(fragment, ':~:');
  const { prefix, exact, suffix } = selector;
  const before = prefix === undefined ? '' : `${encodeTerm(prefix)}-,`;
  const after = suffix === undefined ? '' : `,-${encodeTerm(suffix)}`;
  return `${page}#${anchor}:~:text=${before}${encodeTerm(exact)}${after}`;
}

/** `encodeURIComponent`, and the characters that the directive's own syntax uses ("-", "," and "&") or that end a link in prose. */
function encodeTerm(text: string): string {
  return encodeURIComponent(text.normalize('NFC').replace(/\s+/g, ' ').trim()).replace(
    /[-!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function splitAt(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}
