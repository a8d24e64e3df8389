/** How vocabularies write their words: each as its toneKey, in small letters ("hòa", not "hoà"), so that most of them need not be cut. */
import { roomFor } from './cut.ts';
import { cut } from './tokens.ts';
import { foldOpen } from './tone.ts';

/** Where a phrase's tokens are kept until they are read: vocabularies hold thousands, and are built at each start of a background. */
const ROOM = roomFor(200);
const WORDS = /^[a-zàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ ]+$/;

/** The tokens of a vocabulary's phrase, as `Tokens.open` tells them. */
export function openWords(phrase: string): string[] {
  if (WORDS.test(phrase)) return phrase.split(' ').map(foldOpen);
  const tokens = cut(phrase, ROOM);
  return Array.from({ length: tokens.length }, (_, at) => tokens.open(at));
}
