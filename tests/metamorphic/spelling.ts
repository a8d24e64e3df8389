/** The same words in another spelling: where the tone mark sits, and how Unicode composes the letters. */

/** Old style marks the first vowel of an open "oa", "oe", "uy" ("hòa"), new style the second ("hoà"). */
const PAIRS: readonly (readonly [string, string])[] = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ỏa', 'oả'],
  ['õa', 'oã'],
  ['ọa', 'oạ'],
  ['òe', 'oè'],
  ['óe', 'oé'],
  ['ỏe', 'oẻ'],
  ['õe', 'oẽ'],
  ['ọe', 'oẹ'],
  ['ùy', 'uỳ'],
  ['úy', 'uý'],
  ['ủy', 'uỷ'],
  ['ũy', 'uỹ'],
  ['ụy', 'uỵ'],
];

export type ToneStyle = 'old' | 'new';

/** @param text in NFC; the "u" of "qu" belongs to the consonant and is left alone */
export function toneStyle(text: string, style: ToneStyle): string {
  const [from, to] = style === 'new' ? [0, 1] : [1, 0];
  const forms = new Map(
    PAIRS.flatMap((pair) => [
      [pair[from]!, pair[to]!],
      [pair[from]!.toUpperCase(), pair[to]!.toUpperCase()],
    ]),
  );
  return text.replace(
    /(?<![qQ])(?:[òóỏõọo][aàáảãạeèéẻẽẹ]|[ùúủũụu][yỳýỷỹỵ])(?!\p{L})/giu,
    (found) => forms.get(found) ?? found,
  );
}

export function decomposed(text: string): string {
  return text.normalize('NFD');
}
