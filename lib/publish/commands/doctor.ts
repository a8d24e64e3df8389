import { type Address, formatFingerprint, metadataUrl, parseAddress } from '../../sync/address.ts';
import { BadRecords } from '../../sync/badRecords.ts';
import { MemoryStore } from '../../sync/store.ts';
import { createSync } from '../../sync/sync.ts';
import { UpdateRefused } from '../../sync/tuf/errors.ts';
import { parseMetadata } from '../../sync/tuf/metadata.ts';
import { UserError } from '../signing/workspace.ts';
import { type Command, parseOptions, say, timeOf } from './command.ts';

const usage = `  doctor ADDRESS [--now TIME]
      Reads a published address (https://host/folder/#fingerprint) as a reader would, and tells what is wrong, what will
      soon be, and what the host could do better.`;

const DAY = 24 * 60 * 60 * 1000;

export interface Diagnosis {
  readonly wrong: readonly string[];
  readonly advice: readonly string[];
  readonly told: readonly string[];
}

async function run(arguments_: readonly string[]): Promise<number> {
  const { positionals, values } = parseOptions(arguments_, { now: { type: 'string' } });
  const address = positionals[0] === undefined ? undefined : parseAddress(positionals[0]);
  if (!address)
    throw new UserError(
      `${usage}\n\nThe address must be https (or this machine's own), with the fingerprint of the root keys after "#".`,
    );
  const { advice, told, wrong } = await diagnose(address, timeOf(values.now));
  for (const line of told) say(`  ${line}`);
  for (const line of advice) say(`? ${line}`);
  for (const line of wrong) say(`! ${line}`);
  say(
    wrong.length > 0 ? 'Readers can not take this publisher in as it stands.' : 'Readers can take this publisher in.',
  );
  return wrong.length === 0 ? 0 : 1;
}

/** Reads a publisher's address in full, as a new reader would. */
export async function diagnose(address: Address, now: number): Promise<Diagnosis> {
  const wrong: string[] = [];
  const told: string[] = [`Root keys: ${formatFingerprint(address.fingerprint)}`];
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
    told.push(`${manifest.publisher}: ${manifest.title} (as of ${manifest.asOf})`);
    const result = await sync.subscribe(preview);
    if (result.kind === 'failed') wrong.push(`${result.code}: ${result.message}`);
    else {
      const { current, history } = result.publisher;
      told.push(
        `${manifest.records.facts} facts in ${manifest.shards} shards; ${history[0]!.requests} files, ${history[0]!.bytes} bytes for a new reader`,
      );
      return { wrong, told, advice: [...datesOf(current!.metadata, now), ...hostAdvice(heads, address)] };
    }
  } catch (error) {
    if (!(error instanceof UpdateRefused || error instanceof BadRecords)) throw error;
    wrong.push(error instanceof UpdateRefused ? `${error.code}: ${error.message}` : error.message);
  }
  return { wrong, told, advice: hostAdvice(heads, address) };
}

/** Roles that will run out before somebody is likely to look again. */
function datesOf(metadata: Readonly<Record<string, Uint8Array<ArrayBuffer>>>, now: number): string[] {
  const warnAt: Readonly<Record<string, number>> = { root: 60, targets: 20, snapshot: 4, timestamp: 2 };
  return Object.entries(metadata).flatMap(([role, bytes]) => {
    const type = role === 'root' || role === 'timestamp' || role === 'snapshot' ? role : 'targets';
    const left = (parseMetadata(type, bytes, role).signed.expires - now) / DAY;
    return left < (warnAt[role] ?? 20) ? [`${role} runs out in ${left.toFixed(1)} days`] : [];
  });
}

function hostAdvice(heads: ReadonlyMap<string, Headers>, { url }: Address): string[] {
  const advice: string[] = [];
  const timestamp = heads.get(`${metadataUrl(url)}timestamp.json`);
  if (timestamp) {
    const age = /max-age=(\d+)/.exec(timestamp.get('cache-control') ?? '')?.[1];
    if (Number(age ?? 0) > 3600)
      advice.push(
        `timestamp.json may be kept for ${age} seconds: readers see news that late. "Cache-Control: no-cache" is right`,
      );
    if (!timestamp.has('etag')) advice.push('timestamp.json has no entity tag: each look transfers it again');
  }
  const others = [...heads].filter(([address]) => !address.endsWith('/timestamp.json'));
  if (
    others.length > 0 &&
    !others.some(([, headers]) => /immutable|max-age=\d{5}/.test(headers.get('cache-control') ?? ''))
  ) {
    advice.push('files that never change may be cached for long: "Cache-Control: public, max-age=31536000, immutable"');
  }
  if (others.length > 0 && others.every(([, headers]) => headers.get('access-control-allow-origin') !== '*')) {
    advice.push(
      'no "Access-Control-Allow-Origin: *": readers can look you over only after they give the permission for your host',
    );
  }
  return advice;
}

export default { usage, run } satisfies Command;
