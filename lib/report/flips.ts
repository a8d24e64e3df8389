import { type Bilingual, type Finding, isFlag, type Report, type Verdict } from '../verdict/finding.ts';

/** A claim that was judged otherwise once the facts had changed. `undefined`: then nothing was said of it. */
export interface Flip {
  readonly quote: string;
  readonly property: Bilingual;
  readonly before: Verdict | undefined;
  readonly after: Verdict | undefined;
}

/**
 * What a reader should hear of when an article is checked again: claims that became flags, ceased to be, or changed from one flag to
 * another. A claim that is now compared and agrees is no news. In the order of `after`, then what vanished.
 */
export function flipsBetween(before: Report, after: Report): Flip[] {
  const old = byClaim(before);
  const now = byClaim(after);
  const flips: Flip[] = [];
  for (const [claim, finding] of now) flips.push(flip(finding, old.get(claim)?.verdict, finding.verdict));
  for (const [claim, finding] of old) if (!now.has(claim)) flips.push(flip(finding, finding.verdict, undefined));
  return flips.filter(
    (each) => each.before !== each.after && [each.before, each.after].some((verdict) => verdict && isFlag(verdict)),
  );
}

function flip({ quote, claim }: Finding, before: Verdict | undefined, after: Verdict | undefined): Flip {
  return { quote, property: claim.property.label, before, after };
}

/** By what was claimed, not by whose fact it was compared with; of several findings the gravest, which stands first. */
function byClaim({ findings }: Report): Map<string, Finding> {
  const claims = new Map<string, Finding>();
  for (const finding of findings) {
    const { block, start, end, claim } = finding;
    const key = `${block}:${start}-${end}/${claim.property.label.vi}`;
    if (!claims.has(key)) claims.set(key, finding);
  }
  return claims;
}
