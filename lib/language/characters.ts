/** What a UTF-16 code unit is, for cutting Vietnamese text into syllables. */

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A letter, or a combining mark that belongs to the letter before it. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (code < 0x300) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7;
  if (code < 0x2000) return true;
  return (code >= 0x2c00 && code <= 0x2dff) || (code >= 0x3040 && code < 0xd800) || (code >= 0xf900 && code < 0xfe00);
}

export function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

export function isLineBreak(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** White space of any width, other than a line break. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** A character without width or meaning of its own: soft hyphen, zero-width space or joiner, direction mark, byte-order mark. */
export function isIgnorable(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2064) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  );
}

const APOSTROPHES = "'’ʼ";
export function isApostrophe(char: string | undefined): boolean {
  return char !== undefined && char !== '' && APOSTROPHES.includes(char);
}

const DASHES = '-‐‑‒–—―−';
export function isDash(text: string): boolean {
  return text !== '' && DASHES.includes(text[0]!);
}
