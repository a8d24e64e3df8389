import type { Approximator } from '../language/index.ts';

/** How a number is worded: as the language reader tells it, or bare. */
export type Wording = Approximator | 'bare';
