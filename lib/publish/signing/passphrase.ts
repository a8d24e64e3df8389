import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { UserError } from './workspace.ts';

const VARIABLE = 'DOI_CHIEU_PASSPHRASE';

/** Asks for the passphrase of a key on the terminal, unseen; takes it from the environment where nobody sits at one. */
export async function askPassphrase(what: string): Promise<string> {
  const given = process.env[VARIABLE];
  if (given) return given;
  if (!process.stdin.isTTY) throw new UserError(`the passphrase of ${what} is needed: set ${VARIABLE}`);
  const mute = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: mute, terminal: true });
  process.stderr.write(`Passphrase of ${what}: `);
  const passphrase = await terminal.question('');
  terminal.close();
  process.stderr.write('\n');
  if (!passphrase) throw new UserError('an empty passphrase protects nothing');
  return passphrase;
}

/** Asks for a new passphrase, twice. */
export async function askNewPassphrase(what: string): Promise<string> {
  const passphrase = await askPassphrase(what);
  if (process.env[VARIABLE]) return passphrase;
  if (passphrase.length < 12)
    throw new UserError('a passphrase of fewer than 12 characters is soon guessed: use four or five words');
  if ((await askPassphrase(`${what}, once more`)) !== passphrase) throw new UserError('the two passphrases differ');
  return passphrase;
}
