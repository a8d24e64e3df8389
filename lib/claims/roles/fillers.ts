/** How a name stands to a deed: who does it, where, to whom. Rules: docs/decisions/0006-roles.md. */
import type { BaseIndex } from '../../facts/index.ts';
import type { Property } from '../../facts/schema.ts';
import type { Sentence } from '../reading/reading.ts';
import type { Discourse } from '../subjects/discourse.ts';
import { agents } from './agents.ts';
import type { Candidate, Filler } from './candidates.ts';
import { marked } from './partners.ts';
import { locations } from './sites.ts';

/** Which of the names fill a property's role in a sentence, and by which trigger. */
export function fillers(
  sentence: Sentence,
  property: Property,
  candidates: readonly Candidate[],
  discourse: Discourse,
  base: BaseIndex,
): Filler[] {
  if (property.role === 'agent') return agents(sentence, property, candidates, discourse);
  if (property.role === 'location') return locations(sentence, property, candidates, discourse, base);
  return marked(sentence, property, candidates, discourse);
}
