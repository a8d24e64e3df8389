/** What a person at the keyboard can mend, in words: the message is all that they need to see. */
import { refusalOf } from '../signing/refusal.ts';
import { KeyError } from '../signing/signingKey.ts';
import { UserError } from '../signing/workspace.ts';
import { FactBaseError } from '../source/sourceFiles.ts';
import { t } from '../words/index.ts';

const EXPECTED = [UserError, KeyError, FactBaseError];

const SYSTEM = ['ENOENT', 'EACCES', 'EEXIST', 'ENOSPC', 'EISDIR', 'ENOTDIR'] as const;

/** What is to be said of an error; undefined for one that is a mistake of the program. */
export function mistakeInWords(error: unknown): string | undefined {
  if (EXPECTED.some((kind) => error instanceof kind)) return (error as Error).message;
  const refused = refusalOf(error);
  if (refused) return refused.why;
  const { code = '', path, syscall } = error as NodeJS.ErrnoException;
  // A file or folder that can't be read or written, a port that is not ours to take.
  if (syscall === undefined) return undefined;
  const known = SYSTEM.find((one) => one === code);
  return t(`system.${known ?? 'other'}`, { path: path ?? syscall, code });
}
