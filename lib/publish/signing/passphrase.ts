import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { t } from '../words/index.ts';
import { UserError } from './workspace.ts';

const VARIABLE = 'DOI_CHIEU_PASSPHRASE';

/** Asks for the passphrase of a key on the terminal, unseen; takes it from the environment where nobody sits at one. */
export async function askPassphrase(what: string): Promise<string> {
  const given = process.env[VARIABLE];
  if (given) return given;
  if (!process.stdin.isTTY) throw new UserError(t('passphrase.needed', { what, variable: VARIABLE }));
  const mute = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: mute, terminal: true });
  process.stderr.write(`${t('passphrase.ask', { what })} `);
  const passphrase = await terminal.question('');
  terminal.close();
  process.stderr.write('\n');
  if (!passphrase) throw new UserError(t('passphrase.empty'));
  return passphrase;
}

/** Asks for a new passphrase, twice. */
export async function askNewPassphrase(what: string): Promise<string> {
  const passphrase = await askPassphrase(what);
  if (process.env[VARIABLE]) return passphrase;
  if (passphrase.length < 12) throw new UserError(t('passphrase.short'));
  if ((await askPassphrase(t('passphrase.again', { what }))) !== passphrase)
    throw new UserError(t('passphrase.differ'));
  return passphrase;
}
