import type { Finding } from '../verdict/finding.ts';
import type { CheckedPage } from './checkedPage.ts';

/** So many findings are shown with their evidence before anything is asked for; of a longer list, only the first is. */
export const UNFOLDED = 2;

/**
 * As much of a checked page as a panel draws at first: every finding with its words and its facts, but documents, derivation and timeline
 * for the first ones alone. Of a long list that is the smaller part, and the browser hands it over in so much less time.
 */
export function glanceOf(page: CheckedPage): CheckedPage {
  const { report, timelines } = page;
  const whole = report.findings.slice(0, UNFOLDED);
  const kept = whole.flatMap(({ id }) => (timelines[id] ? [[id, timelines[id]] as const] : []));
  return {
    ...page,
    report: { ...report, findings: [...whole, ...report.findings.slice(UNFOLDED).map(withoutEvidence)] },
    timelines: Object.fromEntries(kept),
  };
}

function withoutEvidence({ suggestion, expected, ...finding }: Finding): Finding {
  return { ...finding, facts: finding.facts.map((fact) => ({ ...fact, sources: [] })), trace: [] };
}
