import type { JSX } from 'preact';
import type { Verdict } from '../lib/verdict/finding.ts';
import { useTranslation } from './Translation.tsx';

/** Each verdict has a shape of its own: the line that underlines it in the page, a clock for what is out of date, a tick, a ring. */
const SHAPES: Readonly<Record<Verdict, JSX.Element>> = {
  contradicted: <path d="M1 10q1.75-4 3.5 0t3.5 0 3.5 0 3.5 0" />,
  disputed: <path d="M2 6h12M2 10.5h12" />,
  outdated: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.5V8l2.5 1.5" />
    </>
  ),
  imprecise: <path d="M1.5 8h3M6.5 8h3M11.5 8h3" />,
  supported: <path d="M2.5 8.5 6.5 12.5 13.5 4" />,
  unverifiable: <circle cx="8" cy="8" r="5.5" stroke-dasharray="2 2.4" />,
};

export function VerdictShape({ verdict }: { verdict: Verdict }) {
  return (
    <svg class={`shape is-${verdict}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {SHAPES[verdict]}
    </svg>
  );
}

/** A verdict by word, shape and colour together. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation();
  return (
    <span class={`verdict is-${verdict}`} data-part="verdict">
      <VerdictShape verdict={verdict} />
      {t(`verdict.${verdict}`)}
    </span>
  );
}
