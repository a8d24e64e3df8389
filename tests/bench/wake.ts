/**
 * One start of a background, measured from within: opens the bases in the folder that is named, and judges one article. Prints milliseconds of
 * CPU time, which do not depend on what else the machine does: until the code is loaded, and from then to the first and to the second verdict.
 */
import { readFileSync } from 'node:fs';
import { checkArticle } from '../../lib/check.ts';
import { FolderStore } from '../../lib/publish/signing/folderStore.ts';
import { createExcerpts } from '../../lib/sync/excerpts.ts';
import { createSync } from '../../lib/sync/sync.ts';

const [folder, articleFile] = process.argv.slice(2);
const article = JSON.parse(readFileSync(articleFile!, 'utf8'));
const texts = [article.title, ...article.blocks.map(({ text }: { text: string }) => text)];
const ready = used();
const excerpts = createExcerpts(
  Promise.resolve(
    createSync({
      fetch: () => Promise.reject(new TypeError('offline')),
      store: new FolderStore(folder!),
      now: Date.now,
      random: Math.random,
      lock: (_, run) => run(),
    }),
  ),
);
const judge = async () => checkArticle(article, { bases: await excerpts.of(texts) }).findings.length;
const findings = await judge();
const first = used();
await judge();
console.log(
  JSON.stringify({ ready, first: first - ready, second: used() - first, findings, memory: process.memoryUsage().rss }),
);

function used(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
