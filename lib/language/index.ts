export type { Span } from './span.ts';
export { type Syllable, syllables } from './syllables.ts';
export { openKey, toneKey } from './tone.ts';
export { sentences } from './sentences.ts';
export { clauses } from './clauses.ts';
export { readQuotations } from './quotations.ts';
export { type Approximator } from './approximators.ts';
export { readTimes, type TimeContext, type TimeExpression, type TimeKind } from './times/read.ts';
export { type Precision, timexInterval } from './times/timex.ts';
