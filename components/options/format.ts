import type { PagesTranslator } from '../../lib/locales/pages/index.ts';

/** Bytes as a reader says them: "1,4 MB". */
export function sizeInWords(bytes: number, { language }: PagesTranslator): string {
  const [unit, divisor] = bytes < 1_000_000 ? (['kilobyte', 1_000] as const) : (['megabyte', 1_000_000] as const);
  return new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    style: 'unit',
    unit,
    maximumFractionDigits: bytes < 10_000_000 ? 1 : 0,
  }).format(bytes / divisor);
}

/** A moment in milliseconds as {@link PagesTranslator.date} takes it. */
export function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
