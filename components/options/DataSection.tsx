import { useState } from 'preact/hooks';
import { usePagesTranslation } from '../PagesTranslation.tsx';
import { FileButton } from './AddPublisher.tsx';
import { sizeInWords } from './format.ts';

export interface DataSectionProps {
  /** Bytes in use; absent where the browser does not say. */
  readonly used: number | undefined;
  readonly onExport: () => void;
  /** Resolves to the number of articles taken in. Rejects when the file is not one of ours. */
  readonly onImport: (file: File) => Promise<number>;
  readonly onReset: () => void;
}

/** What the last button came to: it is said in the language of the moment. */
type News =
  | { readonly said: 'data.imported'; readonly count: number }
  | { readonly said: 'data.importFailed' | 'data.resetDone' };

/** What is kept on the device, and how to take it along or begin anew. */
export function DataSection({ used, onExport, onImport, onReset }: DataSectionProps) {
  const translator = usePagesTranslation();
  const { t } = translator;
  const [news, setNews] = useState<News>();
  const take = (file: File) =>
    onImport(file).then(
      (count) => setNews({ said: 'data.imported', count }),
      () => setNews({ said: 'data.importFailed' }),
    );
  return (
    <>
      <p>
        {used === undefined ? t('data.storageUnknown') : t('data.storage', { size: sizeInWords(used, translator) })}
      </p>
      <div class="buttons">
        <button type="button" class="secondary" onClick={onExport}>
          {t('data.export')}
        </button>
        <FileButton label={t('data.import')} onFile={take} />
        <button
          type="button"
          class="secondary"
          onClick={() => {
            onReset();
            setNews({ said: 'data.resetDone' });
          }}
        >
          {t('data.reset')}
        </button>
      </div>
      <p role="status">{news && (news.said === 'data.imported' ? t(news.said, news) : t(news.said))}</p>
      <section>
        <h2>{t('data.privacy.title')}</h2>
        <p>{t('data.privacy')}</p>
      </section>
    </>
  );
}
