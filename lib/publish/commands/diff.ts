import type { Fact, FactBase } from '../../facts/schema.ts';
import { changesBetween } from '../../sync/release.ts';
import { joinBase, recordText } from '../../sync/shards.ts';
import { asOf, valueInWords } from '../../verdict/telling/words.ts';
import { readBase, readReleased } from '../signing/released.ts';
import { openWorkspace, readTree, UserError } from '../signing/workspace.ts';
import { pick, t } from '../words/index.ts';
import { compileForRelease } from './build.ts';
import { type Command, parseOptions, say } from './command.ts';

const usage = () => t('usage.diff');

async function run(arguments_: readonly string[]): Promise<number> {
  const { positionals, values } = parseOptions(arguments_, { release: { type: 'string' } });
  if (!positionals[0]) throw new UserError(usage());
  const workspace = await openWorkspace(positionals[0], values.release);
  const coming = await compileForRelease(workspace);
  const released = readBase(readReleased(await readTree(workspace.release)));
  const old = released && (await joinBase(released.manifest, released.shards));
  for (const line of describeChanges(old, coming)) say(line);
  return 0;
}

/** One line a change, in the order of the facts' ids. */
export function describeChanges(old: FactBase | undefined, coming: FactBase): string[] {
  const { added, changed, removed } = changesBetween(old ? [old] : [], [coming]);
  const [before, after] = [factsById(old), factsById(coming)];
  const lines = [
    ...removed.map((id) => `- ${sentence(before.get(id)!, old!)}`),
    ...added.map((id) => `+ ${sentence(after.get(id)!, coming)}`),
    ...changed.flatMap((id) => change(before.get(id)!, old!, after.get(id)!, coming)),
  ];
  const others = (['documents', 'entities', 'properties'] as const).flatMap((list) => {
    const was = new Map(old?.[list].map((record) => [record.id, recordText(record)]));
    const ids = coming[list].filter((record) => was.get(record.id) !== recordText(record)).map(({ id }) => id);
    for (const { id } of coming[list]) was.delete(id);
    return [
      ...(ids.length > 0
        ? [t('diff.new', { what: t(`diff.list.${list}`, { count: ids.length }), ids: ids.join(', ') })]
        : []),
      ...(was.size > 0
        ? [t('diff.gone', { what: t(`diff.list.${list}`, { count: was.size }), ids: [...was.keys()].join(', ') })]
        : []),
    ];
  });
  const counts = t('diff.counts', {
    added: t('diff.added', { count: added.length }),
    changed: changed.length,
    removed: removed.length,
  });
  return [...lines, ...others, counts];
}

const factsById = (base: FactBase | undefined): ReadonlyMap<string, Fact> =>
  new Map(base?.facts.map((fact) => [fact.id, fact]));

function change(was: Fact, old: FactBase, is: Fact, coming: FactBase): string[] {
  const [before, after] = [sentence(was, old), sentence(is, coming)];
  if (before === after) return [t('diff.wording', { fact: after })];
  const another = was.subject !== is.subject || was.property !== is.property;
  return [`- ${before}`, `+ ${after}`, ...(another ? [t('diff.another', { id: is.id })] : [])];
}

function sentence(fact: Fact, base: FactBase): string {
  const { id, subject, property, value, qualifiers, rank } = fact;
  const label = (id: string, list: readonly { id: string; label: string; labelEn?: string | undefined }[]) => {
    const record = list.find((record) => record.id === id);
    return record ? pick({ vi: record.label, en: record.labelEn ?? record.label }) : id;
  };
  const entities = new Map(base.entities.map((entity) => [entity.id, entity]));
  const time = asOf(fact);
  const notes = [
    qualifiers.appliesToPart,
    time && pick(time),
    rank === 'normal' ? undefined : t(`diff.${rank}`),
  ].filter((note) => note !== undefined);
  const words = `${label(subject, base.entities)} – ${label(property, base.properties)}: ${pick(valueInWords(value, { entities }))}`;
  return `${words}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}  [${id}]`;
}

export default { usage, run } satisfies Command;
