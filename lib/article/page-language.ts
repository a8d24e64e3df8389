/** What a text is written in, as far as this matters here: Vietnamese, English, or another ISO 639 code, "und" if unknown. */
const VIETNAMESE_ONLY = /[ăđơưắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựạảẹẻẽỉịọỏụủỵỷỹĩũ]/giu;
const LETTER = /\p{L}/gu;
const HAN = /\p{Script=Han}/gu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;
const WORDS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|of|and|to|in|that|for|with|was|said)\b/gi,
  fr: /\b(?:le|la|les|des|et|du|dans|une|pour|est)\b/gi,
  es: /\b(?:el|los|las|de|que|en|una|por|con|para)\b/gi,
};

/** Judges by the letters themselves: the `lang` of an English edition often says "vi". */
export function languageOf(text: string): string {
  const sample = text.slice(0, 6000).normalize('NFC');
  const count = (form: RegExp): number => sample.match(form)?.length ?? 0;
  const letters = count(LETTER);
  if (letters < 8) return 'und';
  if (count(VIETNAMESE_ONLY) / letters > 0.08) return 'vi';
  if (count(HAN) / letters > 0.3) return 'zh';
  if (count(CYRILLIC) / letters > 0.3) return 'ru';
  const best = Object.entries(WORDS)
    .map(([language, form]) => ({ language, hits: count(form) }))
    .sort((a, b) => b.hits - a.hits)[0]!;
  return best.hits / letters > 0.01 ? best.language : 'und';
}
