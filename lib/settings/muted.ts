import { type Evidence, type Finding, isFlag } from '../verdict/finding.ts';
import type { Settings } from './settings.ts';

/** The host that a site is muted by: without "www.", or "m." of a mobile edition. */
export function siteHost(url: string): string {
  const host = URL.parse(url)?.hostname ?? '';
  return host.replace(/^(?:www|m)\./, '');
}

/** Whether the reader has switched off the site of this address. */
export function isSiteMuted(settings: Settings, url: string): boolean {
  const site = siteHost(url);
  return settings.muted.sites.some(({ id }) => id === site);
}

/** A fact is muted by its publisher and its own id: other publishers may use the same id. */
export function factKey({ publisher, factId }: Evidence): string {
  return `${publisher}/${factId}`;
}

/** A finding is muted when every fact that it rests on is: by itself, or with its publisher. */
export function isMuted(settings: Settings, finding: Finding): boolean {
  const facts = new Set(settings.muted.facts.map(({ id }) => id));
  const publishers = new Set(settings.muted.publishers.map(({ id }) => id));
  return (
    finding.facts.length > 0 &&
    finding.facts.every((fact) => facts.has(factKey(fact)) || publishers.has(fact.publisher))
  );
}

/** The findings to underline on a page. */
export function findingsToMark(settings: Settings, url: string, findings: readonly Finding[]): Finding[] {
  if (isSiteMuted(settings, url)) return [];
  return findings.filter(
    (finding) => isFlag(finding.verdict) && settings.marks.includes(finding.verdict) && !isMuted(settings, finding),
  );
}

/** The number on the badge. */
export function badgeCount(settings: Settings, url: string, findings: readonly Finding[]): number {
  if (isSiteMuted(settings, url)) return 0;
  return findings.filter(
    (finding) =>
      isFlag(finding.verdict) &&
      settings.badge.includes(finding.verdict) &&
      (settings.badgeQuoted || finding.claim.attribution === undefined) &&
      !isMuted(settings, finding),
  ).length;
}
