/** To whom, with whom, for what: a name behind one of the property's markers, near a trigger. */
import type { Property } from '../../facts/schema.ts';
import { distance } from '../reading/clause.ts';
import type { Hit, Sentence } from '../reading/reading.ts';
import type { Discourse } from '../subjects/discourse.ts';
import { relate } from '../whose/relations.ts';
import type { Candidate, Filler } from './candidates.ts';
import { coordinated } from './coordination.ts';
import { isMarked, isPassive, marks, OWNERS } from './marking.ts';

/** Whether a comma or "và" right before a name makes it one of a list that a verb before it opens. */
function listed(sentence: Sentence, trigger: Hit, candidate: Candidate): boolean {
  const before = sentence.block.syllables[candidate.from - 1];
  return trigger.to <= candidate.from && (before?.text === ',' || before?.key === 'và' || before?.key === 'cùng');
}

/** To whom, with whom, for what: a name after one of the property's markers, behind a trigger. */
export function marked(
  sentence: Sentence,
  property: Property,
  candidates: readonly Candidate[],
  discourse: Discourse,
): Filler[] {
  const found: Filler[] = [];
  let last: Filler | undefined;
  for (const candidate of candidates) {
    const relation = relate(sentence, candidate, property, discourse, undefined, 24);
    // "Nhà vua nhận được điện mừng": the message itself tells what he received.
    const message =
      property.role === 'recipient' && isPassive(sentence, candidate, candidates)
        ? sentence.mentions.find(
            (mention) =>
              mention.from >= candidate.to &&
              distance(sentence, candidate, mention) <= 6 &&
              discourse.meant(sentence, mention).entities.some(({ kind }) => kind === 'message'),
          )
        : undefined;
    if (message) {
      found.push({ candidate, trigger: message });
      continue;
    }
    if (!relation?.trigger && property.triggers.length > 0) continue;
    // "... bức điện thăm hỏi Thủ tướng X gửi ngày 4/12": X does it.
    if (property.role === 'recipient' && does(sentence, property, candidate)) continue;
    if (property.role === 'recipient' && isPassive(sentence, candidate, candidates)) {
      found.push({ candidate, ...(relation?.trigger ? { trigger: relation.trigger } : {}) });
      continue;
    }
    // "Điện thăm hỏi của Chủ tịch nước": whose it is, not whom it went to.
    if (property.role === 'recipient' && marks(sentence, candidate.whole, OWNERS)) continue;
    // "... đến Tổng thống A và Thủ tướng B gửi điện ...": B does the next deed.
    const acts = does(sentence, property, candidate);
    const joined = last && !acts && coordinated(sentence, [last.candidate, candidate]).length === 2;
    if (!joined && !isMarked(sentence, candidate, property, property.markers.length > 0)) {
      // "Cảm ơn chính quyền thành phố, Bộ Công an và ...": a list that starts with somebody the base does not know.
      if (!property.exclusive && relation?.trigger && listed(sentence, relation.trigger, candidate))
        found.push({ candidate, trigger: relation.trigger, weak: true });
      continue;
    }
    last = { candidate, ...(relation?.trigger ? { trigger: relation.trigger } : {}) };
    found.push(last);
  }
  return found;
}

/** Whether what a property tells is done right behind a name: "X gửi", "X đã gửi". */
function does(sentence: Sentence, property: Property, { whole }: Candidate): boolean {
  return sentence.triggers.some((hit) => hit.property === property && hit.from >= whole.to && hit.from - whole.to <= 1);
}
