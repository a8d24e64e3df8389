/** A reader's settings and history as one file, to take to another browser. */
import * as z from 'zod/mini';
import { articleSchema, reportSchema } from '../messages/shapes.ts';
import { parseSettings, type Settings } from '../settings/settings.ts';
import type { CheckedArticle, Database } from './database.ts';

const FORMAT = 'doi-chieu/1';

const entrySchema: z.ZodMiniType<CheckedArticle> = z.object({
  key: z.string().check(z.maxLength(2_000)),
  checkedAt: z.iso.datetime(),
  article: articleSchema(),
  report: reportSchema(),
});

const profileSchema = z.object({
  format: z.literal(FORMAT),
  settings: z.unknown(),
  articles: z.array(entrySchema).check(z.maxLength(10_000)),
});

/** Settings and the whole history as an object for JSON, which {@link importProfile} reads. */
export async function exportProfile(database: Database, settings: Settings): Promise<object> {
  return { format: FORMAT, settings, articles: await database.articles.toArray() };
}

/**
 * Takes in an exported file: its articles are added to those at hand.
 * @returns the settings it holds, for the caller to put in force, and how many articles it brought
 * @throws Error when the text is no such file; then nothing has changed
 */
export async function importProfile(
  database: Database,
  text: string,
): Promise<{ settings: Settings; articles: number }> {
  const profile = z.parse(profileSchema, JSON.parse(text));
  await database.articles.bulkPut(profile.articles);
  return { settings: parseSettings(profile.settings), articles: profile.articles.length };
}
