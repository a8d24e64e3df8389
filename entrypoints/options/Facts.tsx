import { useEffect, useRef, useState } from 'preact/hooks';
import { FactsSection, type FactsSectionProps } from '../../components/options/FactsSection.tsx';
import type { Query } from '../../lib/catalogue/catalogue.ts';
import type { Search } from '../catalogue.ts';

type Answer = Pick<FactsSectionProps, 'found' | 'publishers'> & { readonly id: number };

const PAGE = 50;

/** The fact browser, whose searching is done by a worker. */
export function Facts() {
  const worker = useRef<Worker>(undefined);
  const asked = useRef(0);
  const [query, setQuery] = useState<Query>({ text: '', subject: '' });
  const [limit, setLimit] = useState(PAGE);
  const [answer, setAnswer] = useState<Answer>();
  /** How often the facts were opened: a worker that could not is replaced. */
  const [opening, setOpening] = useState(0);
  useEffect(() => {
    const started = new Worker('/catalogue.js');
    // An answer to an earlier question is of no use any more.
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.id === asked.current) setAnswer(data);
    });
    worker.current = started;
    return () => started.terminate();
  }, [opening]);
  useEffect(() => {
    const search: Search = { id: ++asked.current, query, limit };
    worker.current?.postMessage(search);
  }, [query, limit, opening]);
  return (
    <FactsSection
      query={query}
      found={answer?.found}
      publishers={answer?.publishers ?? []}
      onQuery={(next) => {
        setQuery(next);
        setLimit(PAGE);
      }}
      onMore={() => setLimit(limit + PAGE)}
      onRetry={() => {
        setAnswer(undefined);
        setOpening(opening + 1);
      }}
    />
  );
}
