import { type Finding, isFlag, VERDICTS } from '../verdict/finding.ts';
import { type CheckedPage, ofFindings } from './checkedPage.ts';

/** Of a longer list of flags only the first is shown with its evidence before anything is asked for. */
export const UNFOLDED = 2;

/** So many flags fill any popup. */
export const AT_FIRST = 5;

/** The flags among `findings`, the gravest first: the order in which they are listed. */
export function flagsOf(findings: readonly Finding[]): Finding[] {
  return VERDICTS.filter(isFlag).flatMap((flag) => findings.filter(({ verdict }) => verdict === flag));
}

/**
 * As much of a checked page as a popup draws at first: the flags that fill it, documents, derivation and timeline for those alone that are
 * shown with them, and how many findings more there are. It is what a reader waits for, and the browser hands a whole report over in the
 * time of drawing this.
 */
export function glanceOf(page: CheckedPage): CheckedPage {
  const { report, contexts, timelines } = page;
  const flags = flagsOf(report.findings);
  const whole = flags.length > UNFOLDED ? 1 : flags.length;
  const first = flags.slice(0, AT_FIRST);
  const rest = VERDICTS.map((verdict) => {
    const count = (findings: readonly Finding[]) => findings.filter((finding) => finding.verdict === verdict).length;
    return [verdict, count(report.findings) - count(first)] as const;
  });
  return {
    ...page,
    report: {
      ...report,
      findings: first.map((finding, index) => (index < whole ? finding : withoutEvidence(finding))),
    },
    contexts: ofFindings(contexts, first),
    timelines: ofFindings(timelines, first.slice(0, whole)),
    rest: Object.fromEntries(rest.filter(([, count]) => count > 0)),
  };
}

function withoutEvidence({ suggestion, expected, ...finding }: Finding): Finding {
  return { ...finding, facts: finding.facts.map((fact) => ({ ...fact, sources: [] })), trace: [] };
}
