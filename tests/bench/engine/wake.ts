/** One cold start, measured from within: reads a base and an article from the file that is named, and prints the times. */
import { readFileSync } from 'node:fs';
import { checkArticle } from '../../../lib/check.ts';
import { buildIndex } from '../../../lib/facts/index.ts';
import { baseSchema } from '../../../lib/facts/schema.ts';

const ready = used();
const { base, article } = JSON.parse(readFileSync(process.argv[2]!, 'utf8'));
const facts = buildIndex([baseSchema.parse(base)]);
const indexed = used();
checkArticle(article, facts);
const first = used();
checkArticle(article, facts);
console.log(JSON.stringify({ ready, index: indexed - ready, first: first - indexed, second: used() - first }));

/** CPU time since the process began, in milliseconds. */
function used(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
