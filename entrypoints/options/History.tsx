import { useEffect, useState } from 'preact/hooks';
import { HistorySection } from '../../components/options/HistorySection.tsx';
import { plainKey, wordsOf } from '../../lib/catalogue/words.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { changeSettings } from '../../lib/settings/stored.ts';
import { clearHistory, forgetArticle, listArticles, listFlipped, markFlipsSeen } from '../../lib/store/articles.ts';
import type { CheckedArticle, Database, FlippedArticle } from '../../lib/store/database.ts';
import { changeNews, watchNews } from '../../lib/store/news.ts';

/** The history; seeing what flipped is what marks it as seen. */
export function History({ database, settings }: { database: Database; settings: Settings }) {
  const [articles, setArticles] = useState<readonly CheckedArticle[]>([]);
  const [flipped, setFlipped] = useState<readonly FlippedArticle[]>([]);
  const [search, setSearch] = useState('');
  const load = async () => setArticles(await listArticles(database));
  const showFlipped = async () => {
    const news = await listFlipped(database);
    if (news.length === 0) return;
    setFlipped(news);
    await markFlipsSeen(database);
    await changeNews({ flipped: undefined });
  };
  useEffect(() => {
    void load();
    void showFlipped();
    const shown = new AbortController();
    watchNews(shown.signal, ({ flipped: count, working }) => {
      if (!working) void load();
      if (count) void showFlipped();
    });
    return () => shown.abort();
  }, []);
  const words = wordsOf(search).map(plainKey);
  const answers = ({ article }: CheckedArticle) => {
    const text = plainKey(` ${wordsOf(`${article.title} ${article.site}`).join(' ')}`);
    return words.every((word) => text.includes(` ${word}`));
  };
  return (
    <HistorySection
      keeping={settings.history}
      articles={articles.filter(answers)}
      flipped={flipped}
      search={search}
      onSearch={setSearch}
      onKeep={(history) => void changeSettings(() => ({ history }))}
      onForget={(key) => void forgetArticle(database, key).then(load)}
      onClear={() => void clearHistory(database).then(load)}
    />
  );
}
