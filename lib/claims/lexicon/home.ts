/** The names of the state that a Vietnamese newspaper is at home in: behind a post they tell nothing more. */
import { phraseKeys } from './words.ts';

const NAMES = phraseKeys(
  `Việt Nam; VN; Cộng hòa xã hội chủ nghĩa Việt Nam; Cộng hòa XHCN Việt Nam; CH XHCN Việt Nam; CHXHCN Việt Nam; CHXHCN VN; CHXHCNVN`,
);
const OWN = phraseKeys('nước ta; ta');

/** What may stand before the name: "của nước CHXHCN Việt Nam". */
const BEFORE = /^(?:của )?(?:nước )?/;

/** Whether words, as a key, are nothing but a name of the home state. */
export function isHome(key: string): boolean {
  return OWN.has(key) || NAMES.has(key.replace(BEFORE, ''));
}

/** The key of a title without the name of the home state at its end: "chủ tịch nước" of "Chủ tịch nước Cộng hòa XHCN Việt Nam"; undefined where it ends otherwise. */
export function withoutHome(key: string): string | undefined {
  const words = key.split(' ');
  const to = words.findIndex((_, at) => at > 0 && isHome(words.slice(at).join(' ')));
  return to < 0 ? undefined : words.slice(0, to).join(' ');
}
