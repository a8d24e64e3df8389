import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';
import { readQuantities } from '../../../lib/language/index.ts';
import { type Outcome, percent } from './outcome.ts';

const COUNT = 100_000;

/** Numbers put into words by read-vietnamese-number, in every dialect it has, and read back. */
export function roundTrips(): Outcome {
  const next = randomNumbers(20_251_026);
  const notes: string[] = [];
  let right = 0;
  for (let i = 0; i < COUNT; i++) {
    const size = 10 ** (1 + Math.floor(next() * 15));
    const whole = Math.floor(next() * size);
    const number =
      i % 10 === 0
        ? `${whole % 1e6}.${1 + Math.floor(next() * 98)}`
        : String(i % 3 === 0 ? roundOff(whole, next()) : whole);
    const words = doReadNumber(number, dialect(next()));
    const read = readQuantities(words)[0];
    if (read?.amount === Number(number) && read.quote === words) right++;
    else notes.push(`${number}: "${words}" read as ${read?.amount}`);
  }
  return {
    name: 'round trips through read-vietnamese-number',
    result: percent(right, COUNT),
    goal: '100 %',
    met: right === COUNT,
    notes,
  };
}

/** Zeros in the middle and at the end are where words differ from digits. */
function roundOff(value: number, chance: number): number {
  const step = 10 ** Math.floor(chance * String(value).length);
  return Math.floor(value / step) * step;
}

function dialect(chance: number): ReadingConfig {
  const config = new ReadingConfig();
  const pick = Math.floor(chance * 64);
  config.unit = ['đồng'];
  config.oddText = pick & 1 ? 'linh' : 'lẻ';
  config.units = [[], [pick & 2 ? 'ngàn' : 'nghìn'], ['triệu'], [pick & 4 ? 'tỷ' : 'tỉ']];
  config.fourToneText = pick & 8 ? 'bốn' : 'tư';
  config.pointText = pick & 16 ? 'phẩy' : 'chấm';
  if (pick & 32) config.digits = config.digits.map((digit) => (digit === 'bảy' ? 'bẩy' : digit));
  return config;
}

/** A linear congruential generator (Numerical Recipes), so that every run tries the same numbers. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
