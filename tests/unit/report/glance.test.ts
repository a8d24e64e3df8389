import { describe, expect, it } from 'vitest';
import type { CheckedPage } from '../../../lib/report/checkedPage.ts';
import { AT_FIRST, glanceOf } from '../../../lib/report/glance.ts';
import { VERDICTS } from '../../../lib/verdict/finding.ts';
import { CLEAN_PAGE, CROWDED_PAGE, PAGE } from '../../gallery/fixtures.ts';

const numbers = ({ report, rest }: CheckedPage) =>
  VERDICTS.map((verdict) => report.findings.filter((each) => each.verdict === verdict).length + (rest?.[verdict] ?? 0));

describe('the first look at a checked page', () => {
  it.each([
    ['much', CROWDED_PAGE],
    ['several', PAGE],
    ['nothing', CLEAN_PAGE],
  ])('counts every finding as the whole does, where there is %s', (_, page) => {
    const glance = glanceOf(page);
    expect(numbers(glance)).toEqual(numbers(page));
    expect(glance.report).toMatchObject({ claims: page.report.claims, compared: page.report.compared });
  });

  it('words the gravest flags as the whole does, and is silent of the others', () => {
    const backwards = { ...PAGE, report: { ...PAGE.report, findings: PAGE.report.findings.toReversed() } };
    const { report, contexts } = glanceOf(backwards);
    const words = (findings: CheckedPage['report']['findings']) =>
      findings.map(({ id, verdict, quote, claim, facts }) => ({
        ...{ id, verdict, quote, claim },
        facts: facts.map(({ publisher, factId, value }) => ({ publisher, factId, value })),
      }));
    expect(words(report.findings)).toEqual(words(PAGE.report.findings.slice(0, 4)));
    expect(Object.keys(contexts).sort()).toEqual(report.findings.map(({ id }) => id).sort());
    expect(glanceOf(CROWDED_PAGE).report.findings).toHaveLength(AT_FIRST);
  });

  it('has the evidence of those that are shown with it, and of no other', () => {
    const { report, timelines } = glanceOf(PAGE);
    const [first, ...others] = report.findings;
    expect(first).toEqual(PAGE.report.findings[0]);
    for (const { facts, trace } of others) expect([...facts.flatMap(({ sources }) => sources), ...trace]).toEqual([]);
    expect(timelines).toEqual({ [first!.id]: PAGE.timelines[first!.id] });
    const two = { ...PAGE, report: { ...PAGE.report, findings: PAGE.report.findings.slice(0, 2) } };
    expect(glanceOf(two).report.findings).toEqual(two.report.findings);
  });

  it('is far smaller where there is much', () => {
    const size = (page: object) => JSON.stringify(page).length;
    expect(size(glanceOf(CROWDED_PAGE))).toBeLessThan(size(CROWDED_PAGE) / 10);
  });
});
