import { describe, expect, it } from 'vitest';
import { isFlag } from '../../lib/verdict/finding.ts';
import { KINDS, probeFiles, readProbes } from './probe.ts';

const files = probeFiles(import.meta.dirname);
const probes = files.flatMap((file) => readProbes(file));

describe('the probe set', () => {
  it('holds at least 300 articles', () => {
    expect(probes.length).toBeGreaterThanOrEqual(300);
  });

  it('names each article once', () => {
    const seen = new Set<string>();
    expect(probes.map(({ id }) => id).filter((id) => seen.has(id) || !seen.add(id))).toEqual([]);
  });

  it('expects only what stands in the text, letter for letter', () => {
    const absent = probes.flatMap(({ id, title, paragraphs, expect: expected }) =>
      expected
        .filter(({ quote }) => ![title, ...paragraphs].some((text) => text.includes(quote)))
        .map(({ quote }) => `${id}: ${quote}`),
    );
    expect(absent).toEqual([]);
  });

  it('says no two things of one quotation', () => {
    const torn = probes.flatMap(({ id, expect: expected }) =>
      expected
        .filter((one) => expected.some((other) => other.quote === one.quote && other.verdict !== one.verdict))
        .map(({ quote }) => `${id}: ${quote}`),
    );
    expect(torn).toEqual([]);
  });

  it.each(KINDS)('has articles of the kind %s', (kind) => {
    const least = { true: 60, false: 60, outdated: 8, imprecise: 15, newer: 8, trap: 80, story: 30 }[kind];
    expect(probes.filter((probe) => probe.kind === kind).length).toBeGreaterThanOrEqual(least);
  });

  it.each([
    ['true', ['supported']],
    ['newer', ['unverifiable', 'supported']],
    ['trap', ['supported']],
  ] as const)('expects of the kind %s only %s', (kind, allowed: readonly string[]) => {
    const others = probes.filter(
      (probe) => probe.kind === kind && probe.expect.some((e) => !allowed.includes(e.verdict)),
    );
    expect(others.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['false', 'contradicted'],
    ['outdated', 'outdated'],
    ['imprecise', 'imprecise'],
  ] as const)('expects of every article of the kind %s at least one %s and no other flag', (kind, flag) => {
    const others = probes.filter((probe) => {
      const flags = probe.expect.map((e) => e.verdict).filter(isFlag);
      return probe.kind === kind && (flags.length === 0 || flags.some((verdict) => verdict !== flag));
    });
    expect(others.map(({ id }) => id)).toEqual([]);
  });

  it('tells stories of six paragraphs or more', () => {
    expect(probes.filter((probe) => probe.kind === 'story' && probe.paragraphs.length < 6).map(({ id }) => id)).toEqual(
      [],
    );
  });

  it('writes some articles in decomposed Unicode, some with no-break spaces, and dates in every house style', () => {
    const texts = probes.map(({ title, paragraphs }) => [title, ...paragraphs].join('\n'));
    expect(texts.filter((text) => text !== text.normalize('NFC')).length).toBeGreaterThanOrEqual(8);
    expect(texts.some((text) => text.includes('\u00a0'))).toBe(true);
    for (const style of [
      /26\/10/,
      /26-10/,
      /26\.10/,
      /26\/10\/2025/,
      /ngày 26 tháng 10 năm 2025/,
      /chiều qua/i,
      /hôm nay/i,
    ])
      expect(texts.filter((text) => style.test(text)).length, String(style)).toBeGreaterThan(0);
  });
});
