import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Adding, AddingProblem } from '../../components/options/AddPublisher.tsx';
import type { Work } from '../../components/options/PublisherItem.tsx';
import { PublishersSection } from '../../components/options/PublishersSection.tsx';
import { send } from '../../lib/messages/channel.ts';
import { watchNews } from '../../lib/store/news.ts';
import {
  type FailureCode,
  type Preview,
  type Publisher,
  parseAddress,
  type Sync,
  type SyncResult,
  UpdateRefused,
} from '../../lib/sync/index.ts';
import { saveText } from '../page/saveFile.ts';

/** The publishers, and the way in which one is added. */
export function Publishers({ sync }: { sync: Sync }) {
  const [publishers, setPublishers] = useState<readonly Publisher[]>([]);
  const [works, setWorks] = useState<Readonly<Record<string, Work>>>({});
  const [adding, setAdding] = useState<Adding>({ step: 'address' });
  const load = async () => setPublishers(await sync.publishers());
  useEffect(() => {
    void load();
    // The background updates by itself, too: each step of it is news.
    const shown = new AbortController();
    watchNews(shown.signal, () => void load());
    return () => shown.abort();
  }, []);

  const fail = (problem: AddingProblem) => setAdding({ step: 'address', problem });
  const working = (id: string, work: Work | undefined) =>
    setWorks((all) => {
      const { [id]: _, ...others } = all;
      return work ? { ...others, [id]: work } : others;
    });
  const settle = async (result: SyncResult) => {
    await load();
    if (result.kind === 'updated') await send('facts/changed', undefined);
  };

  const preview = async (look: () => Promise<Preview>) => {
    setAdding({ step: 'looking' });
    try {
      setAdding({ step: 'preview', preview: await look() });
    } catch (error) {
      fail({ kind: 'refused', code: codeOf(error) });
    }
  };
  const agree = async (chosen: Preview) => {
    setAdding({ step: 'taking-in', preview: chosen });
    const result = await sync.subscribe(chosen, {
      onProgress: (work) => setAdding({ step: 'taking-in', preview: chosen, work }),
    });
    if (result.kind === 'failed') fail({ kind: 'refused', code: result.code });
    else setAdding({ step: 'address' });
    await settle(result);
  };

  return (
    <PublishersSection
      publishers={publishers}
      now={Date.now()}
      works={works}
      actions={{
        async check(id) {
          working(id, { done: 0, total: 1 });
          const result = await sync.check(id, { onProgress: (work) => working(id, work) });
          working(id, undefined);
          await settle(result);
        },
        async pause(id, paused) {
          await sync.pause(id, paused);
          await load();
          await send('facts/changed', undefined);
        },
        async remove(id) {
          const url = publishers.find((each) => each.id === id)?.url;
          await sync.remove(id);
          // Another publisher may live on the same host.
          const others = (await sync.publishers()).map((each) => each.url && hostPattern(each.url));
          if (url && !others.includes(hostPattern(url))) {
            await browser.permissions.remove({ origins: [hostPattern(url)] }).catch(() => false);
          }
          await load();
          await send('facts/changed', undefined);
        },
        async save(id) {
          const bundle = await sync.exportBundle(id);
          if (bundle !== undefined) saveText('doi-chieu.bundle.json', 'application/json', bundle);
        },
      }}
      add={{
        adding,
        async onAddress(text) {
          const address = parseAddress(text);
          if (!address) return fail({ kind: 'malformed' });
          const { host } = new URL(address.url);
          const granted = await browser.permissions.request({ origins: [hostPattern(address.url)] });
          if (!granted) return fail({ kind: 'denied', host });
          await preview(() => sync.preview(address));
        },
        onFile: (file) => void preview(async () => sync.previewBundle(await file.text())),
        onAgree: (chosen) => void agree(chosen),
        onCancel: () => setAdding({ step: 'address' }),
      }}
    />
  );
}

/** The permission to read from a publisher's host; a match pattern names no port. */
function hostPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

function codeOf(error: unknown): FailureCode {
  return error instanceof UpdateRefused ? error.code : 'bad-records';
}
