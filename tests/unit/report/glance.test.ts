import { describe, expect, it } from 'vitest';
import { glanceOf } from '../../../lib/report/glance.ts';
import { badgeCount } from '../../../lib/settings/muted.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import { CROWDED_PAGE, PAGE } from '../../gallery/fixtures.ts';

describe('the first look at a checked page', () => {
  it('counts, groups and words every finding as the whole does', () => {
    const glance = glanceOf(CROWDED_PAGE);
    const rows = ({ report, contexts }: typeof CROWDED_PAGE) =>
      report.findings.map(({ id, verdict, quote, claim, facts }) => {
        const keys = facts.map(({ publisher, factId, value }) => ({ publisher, factId, value }));
        return { id, verdict, quote, claim, keys, context: contexts[id] };
      });
    expect(rows(glance)).toEqual(rows(CROWDED_PAGE));
    expect(glance.report.claims).toBe(CROWDED_PAGE.report.claims);
    expect(badgeCount(DEFAULT_SETTINGS, PAGE.article.url, glance.report.findings)).toBe(
      badgeCount(DEFAULT_SETTINGS, PAGE.article.url, CROWDED_PAGE.report.findings),
    );
  });

  it('has the evidence of those that are shown with it, and of no other', () => {
    const { report, timelines } = glanceOf(PAGE);
    const [first, second, ...others] = report.findings;
    expect([first, second]).toEqual(PAGE.report.findings.slice(0, 2));
    for (const { facts, trace } of others) expect([...facts.flatMap(({ sources }) => sources), ...trace]).toEqual([]);
    expect(Object.keys(timelines).every((id) => id === first!.id || id === second!.id)).toBe(true);
    expect(timelines[first!.id]).toEqual(PAGE.timelines[first!.id]);
  });

  it('is far smaller where there is much', () => {
    const size = (page: object) => JSON.stringify(page).length;
    expect(size(glanceOf(CROWDED_PAGE))).toBeLessThan(size(CROWDED_PAGE) / 2);
  });
});
