import { useEffect, useState } from 'preact/hooks';
import { type News, watchNews } from '../../lib/store/news.ts';

/** News of the facts, followed while it changes. */
export function useNews(first: News): News {
  const [news, setNews] = useState(first);
  useEffect(() => {
    const shown = new AbortController();
    watchNews(shown.signal, setNews);
    return () => shown.abort();
  }, []);
  return news;
}
