import { type Address, formatFingerprint, metadataUrl, parseAddress } from '../../sync/address.ts';
import { MemoryStore } from '../../sync/store.ts';
import { createSync } from '../../sync/sync.ts';
import { parseMetadata } from '../../sync/tuf/metadata.ts';
import { refusalInWords, refusalOf } from '../signing/refusal.ts';
import { UserError } from '../signing/workspace.ts';
import { t } from '../words/index.ts';
import { type Command, parseOptions, say, timeOf } from './command.ts';

const usage = () => t('usage.doctor');

const DAY = 24 * 60 * 60 * 1000;

export interface Diagnosis {
  readonly wrong: readonly string[];
  readonly advice: readonly string[];
  readonly told: readonly string[];
}

async function run(arguments_: readonly string[]): Promise<number> {
  const { positionals, values } = parseOptions(arguments_, { now: { type: 'string' } });
  const address = positionals[0] === undefined ? undefined : parseAddress(positionals[0]);
  if (!address) throw new UserError(`${usage()}\n\n${t('doctor.address')}`);
  const { advice, told, wrong } = await diagnose(address, timeOf(values.now));
  for (const line of told) say(`  ${line}`);
  for (const line of advice) say(`? ${line}`);
  for (const line of wrong) say(`! ${line}`);
  say(t(wrong.length > 0 ? 'doctor.bad' : 'doctor.good'));
  return wrong.length === 0 ? 0 : 1;
}

/** Reads a publisher's address in full, as a new reader would. */
export async function diagnose(address: Address, now: number): Promise<Diagnosis> {
  const wrong: string[] = [];
  const told: string[] = [t('doctor.keys', { fingerprint: formatFingerprint(address.fingerprint) })];
  const heads = new Map<string, Headers>();
  const sync = createSync({
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      if (response.ok) heads.set(url, response.headers);
      return response;
    },
    store: new MemoryStore(),
    now: () => now,
    random: () => 0,
    lock: (_, run) => run(),
  });
  try {
    const preview = await sync.preview(address);
    const { manifest } = preview;
    const { publisher, title, asOf } = manifest;
    told.push(t('doctor.base', { publisher, title, asOf }));
    const result = await sync.subscribe(preview);
    if (result.kind === 'failed') wrong.push(wrongOf(result.code, refusalInWords(result.code, result.message)));
    else {
      const { current, history } = result.publisher;
      told.push(
        t('doctor.size', {
          facts: manifest.records.facts,
          shards: manifest.shards,
          files: history[0]!.requests,
          bytes: history[0]!.bytes,
        }),
      );
      return { wrong, told, advice: [...datesOf(current!.metadata, now), ...hostAdvice(heads, address)] };
    }
  } catch (error) {
    const refused = refusalOf(error);
    if (!refused) throw error;
    wrong.push(wrongOf(refused.code, refused.why));
  }
  return { wrong, told, advice: hostAdvice(heads, address) };
}

const wrongOf = (code: string, why: string) => t('doctor.wrong', { code, why });

/** Roles that will run out before somebody is likely to look again. */
function datesOf(metadata: Readonly<Record<string, Uint8Array<ArrayBuffer>>>, now: number): string[] {
  const warnAt: Readonly<Record<string, number>> = { root: 60, targets: 20, snapshot: 4, timestamp: 2 };
  return Object.entries(metadata).flatMap(([role, bytes]) => {
    const type = role === 'root' || role === 'timestamp' || role === 'snapshot' ? role : 'targets';
    const left = (parseMetadata(type, bytes, role).signed.expires - now) / DAY;
    return left < (warnAt[role] ?? 20) ? [t('doctor.expires', { role, days: left.toFixed(1) })] : [];
  });
}

function hostAdvice(heads: ReadonlyMap<string, Headers>, { url }: Address): string[] {
  const advice: string[] = [];
  const timestamp = heads.get(`${metadataUrl(url)}timestamp.json`);
  if (timestamp) {
    const age = /max-age=(\d+)/.exec(timestamp.get('cache-control') ?? '')?.[1];
    if (Number(age ?? 0) > 3600) advice.push(t('doctor.age', { seconds: Number(age) }));
    if (!timestamp.has('etag')) advice.push(t('doctor.etag'));
  }
  const others = [...heads].filter(([address]) => !address.endsWith('/timestamp.json'));
  if (
    others.length > 0 &&
    !others.some(([, headers]) => /immutable|max-age=\d{5}/.test(headers.get('cache-control') ?? ''))
  ) {
    advice.push(t('doctor.immutable'));
  }
  if (others.length > 0 && others.every(([, headers]) => headers.get('access-control-allow-origin') !== '*')) {
    advice.push(t('doctor.origin'));
  }
  return advice;
}

export default { usage, run } satisfies Command;
