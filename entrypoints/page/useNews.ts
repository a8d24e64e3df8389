import { useEffect, useState } from 'preact/hooks';
import { loadNews, type News, watchNews } from '../../lib/store/news.ts';

/** News of the facts, followed while it changes. */
export function useNews(): News {
  const [news, setNews] = useState<News>({});
  useEffect(() => {
    const shown = new AbortController();
    watchNews(shown.signal, setNews);
    void loadNews().then((loaded) => shown.signal.aborted || setNews(loaded));
    return () => shown.abort();
  }, []);
  return news;
}
