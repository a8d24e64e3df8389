import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Outcome {
  readonly name: string;
  readonly result: string;
  readonly goal: string;
  readonly met: boolean;
  /** Disagreements with a judgement of each, or further figures. */
  readonly notes: readonly string[];
}

/** The parsed content of a data file, or undefined when it is absent. */
export function load<T>(folder: string, file: string): T | undefined {
  const text = loadText(folder, file);
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

export function loadText(folder: string, file: string): string | undefined {
  try {
    return readFileSync(join(folder, file), 'utf8');
  } catch {
    return undefined;
  }
}

export function percent(part: number, whole: number): string {
  return `${part}/${whole} (${((100 * part) / whole).toFixed(2)} %)`;
}
