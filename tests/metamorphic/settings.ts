/**
 * How many sentences are tried and which chances fall, set from outside:
 *
 *   METAMORPHIC_RUNS=100 METAMORPHIC_SEED=7 METAMORPHIC_SHOW=1 npx vitest run tests/metamorphic
 */

/** Sentences of each sort for each fact. */
export const RUNS = number('METAMORPHIC_RUNS', 6);
export const SEED = number('METAMORPHIC_SEED', 1);
/** Whether the shares by property are printed. */
export const SHOW = process.env['METAMORPHIC_SHOW'] !== undefined;

function number(name: string, usual: number): number {
  const given = process.env[name];
  if (given === undefined) return usual;
  const read = Number(given);
  if (!Number.isInteger(read) || read < 1)
    throw new RangeError(`${name} must be a whole number from 1, not “${given}”`);
  return read;
}
