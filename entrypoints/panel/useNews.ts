import { useEffect, useState } from 'preact/hooks';
import { painted } from '../../components/painted.ts';
import { loadNews, type News, watchNews } from '../../lib/store/news.ts';

/** News of the facts, followed while it changes. */
export function useNews(first: News): News {
  const [news, setNews] = useState(first);
  useEffect(() => {
    const shown = new AbortController();
    let told = false;
    watchNews(shown.signal, (next) => {
      told = true;
      setNews(next);
    });
    // What changed since the first look was told to nobody; what is told meanwhile is newer than what is found.
    void painted.then(loadNews).then((found) => !told && !shown.signal.aborted && setNews(found));
    return () => shown.abort();
  }, []);
  return news;
}
