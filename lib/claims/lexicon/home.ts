/** The names of the state that a Vietnamese newspaper is at home in: behind a post they tell nothing more. */
import { toneKey } from '../../language/index.ts';

const NAMES =
  'Việt Nam|VN|Cộng hòa xã hội chủ nghĩa Việt Nam|Cộng hòa XHCN Việt Nam|CH XHCN Việt Nam|CHXHCN Việt Nam|CHXHCN VN|CHXHCNVN'.split(
    '|',
  );

let read: readonly string[] | undefined;

/** Longest first, as keys. */
function endings(): readonly string[] {
  read ??= ['của nước', 'nước', 'của', '']
    .flatMap((before) => NAMES.map((name) => `${before} ${name}`))
    .concat(' nước ta', ' ta')
    .map((words) => words.trim().split(' ').map(toneKey).join(' '))
    .toSorted((a, b) => b.length - a.length);
  return read;
}

/** The key of a title without the name of the home state at its end: "chủ tịch nước" of "Chủ tịch nước Cộng hòa XHCN Việt Nam"; undefined where it ends otherwise. */
export function withoutHome(key: string): string | undefined {
  const ending = endings().find((words) => key.endsWith(` ${words}`));
  return ending === undefined ? undefined : key.slice(0, -ending.length - 1);
}

/** Whether words, as a key, are nothing but a name of the home state. */
export function isHome(key: string): boolean {
  return endings().includes(key);
}
