import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { buildCatalogue, type Query } from '../lib/catalogue/catalogue.ts';
import { loadBases } from '../lib/store/bases.ts';
import { BUNDLED } from '../lib/store/bundled.ts';
import { doorToDatabase } from '../lib/store/database.ts';
import { openSync } from '../lib/store/openSync.ts';

export interface Search {
  readonly id: number;
  readonly query: Query;
  readonly limit: number;
}

/** A worker that holds the catalogue of facts and searches it, away from the thread that draws the options. */
export default defineUnlistedScript(() => {
  const catalogue = openSync(doorToDatabase(), BUNDLED).sync.then(loadBases).then(buildCatalogue);
  addEventListener('message', async ({ data }: MessageEvent<Search>) => {
    try {
      const { publishers, search } = await catalogue;
      postMessage({ id: data.id, publishers, found: search(data.query, 0, data.limit) });
    } catch {
      postMessage({ id: data.id, publishers: [], found: 'failed' });
    }
  });
});
