/** One stretch of a text node that stands unchanged in the folded text. All offsets are UTF-16. */
export interface Run {
  readonly node: Text;
  /** Offset into the node's data. */
  readonly from: number;
  /** Offset into the folded text. */
  readonly at: number;
  length: number;
}

/** All but white space of every kind and signs that are not drawn: soft hyphen, zero widths, marks of direction. */
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}]+/gu;
/** Anything that folding changes: blanks in a row, of another kind, or signs that are not drawn. */
const UNEVEN = /[^\S ]| {2}|\p{Default_Ignorable_Code_Point}/u;
const TAIL = 6;
const UNSEEN = /\p{Default_Ignorable_Code_Point}+/gu;

/**
 * Gathers text nodes into one line as a reader sees it: white space folded to single blanks, none at the ends, signs
 * without width left out; and remembers where each character came from.
 */
export class TextFolder {
  text = '';
  readonly runs: Run[] = [];
  /** The last few signs of the text: to read them off the text itself would copy all of it each time. */
  tail = '';
  #gap: { node: Text; from: number } | 'made' | undefined;

  /** Adds what `node` holds. Text of neighbouring nodes is joined as it stands: words are split by inline elements. */
  add(node: Text): void {
    const { data } = node;
    if (!UNEVEN.test(data)) {
      // One run from the first sign to the last: the blanks between are single and plain.
      const start = data.startsWith(' ') ? 1 : 0;
      const end = data.length > start && data.endsWith(' ') ? data.length - 1 : data.length;
      if (start) this.#blank(node, 0);
      if (end > start) this.#put(node, start, data.slice(start, end));
      if (end < data.length) this.#blank(node, end);
      return;
    }
    let end = 0;
    for (const { index, 0: piece } of data.matchAll(VISIBLE)) {
      this.#skip(node, data, end, index);
      this.#put(node, index, piece);
      end = index + piece.length;
    }
    this.#skip(node, data, end, data.length);
  }

  /** A boundary that a reader sees as a gap though no blank stands there, such as `<br>`. */
  gap(): void {
    this.#gap ??= 'made';
  }

  /** Adds signs that stand in no node, such as the bar between the cells of a row. */
  sign(text: string): void {
    if (!this.text) return;
    this.#gap = undefined;
    this.#append(text);
  }

  /** Whether a gap is due before what comes next. */
  get hasGap(): boolean {
    return this.#gap !== undefined;
  }

  #blank(node: Text, from: number): void {
    if (typeof this.#gap !== 'object') this.#gap = { node, from };
  }

  #skip(node: Text, data: string, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      if (!/\s/.test(data[i]!) || data[i] === '\ufeff') continue;
      this.#blank(node, i);
      return;
    }
  }

  #put(node: Text, from: number, piece: string): void {
    if (this.#gap && this.text && !this.tail.endsWith(' ')) {
      // A blank of another kind stands for itself, so that the characters of every longer run are the node's own.
      if (this.#gap !== 'made')
        this.#run(this.#gap.node, this.#gap.from, 1, this.#gap.node.data[this.#gap.from] === ' ');
      this.#append(' ');
    }
    this.#gap = undefined;
    this.#run(node, from, piece.length, true);
    this.#append(piece);
  }

  #append(piece: string): void {
    this.text += piece;
    this.tail = (this.tail + piece.slice(-TAIL)).slice(-TAIL);
  }

  #run(node: Text, from: number, length: number, joins: boolean): void {
    const last = this.runs.at(-1);
    const at = this.text.length;
    const next = last && last.node === node && last.from + last.length === from && last.at + last.length === at;
    if (joins && next && node.data[from - 1] === this.tail.at(-1)) last.length += length;
    else this.runs.push({ node, from, at, length });
  }
}

/** Folds a string as {@link TextFolder} folds nodes. */
export function foldLine(text: string): string {
  return text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}

/** A form in which texts that a reader takes for the same are the same: composed, lower case, letters and digits only. */
export function sameKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  igrave: 'ì',
  iacute: 'í',
  ograve: 'ò',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  ugrave: 'ù',
  uacute: 'ú',
  yacute: 'ý',
};

function decodeOnce(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name: string) => {
    if (name) {
      const sign = NAMED[name.toLowerCase()];
      return sign === undefined ? whole : /^[A-Z]/.test(name) ? sign.toUpperCase() : sign;
    }
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Resolves character references in metadata; twice, because some newspapers encode them twice. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? decodeOnce(decodeOnce(text)) : text;
}
