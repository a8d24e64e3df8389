export type { NotArticle, Why } from './detect.ts';
export { type ArticleReading, type OtherReading, type PageReading, readPage } from './read.ts';
export { SITES, siteExcludePatterns, siteMatchPatterns, siteOf } from './sites/index.ts';
export type { TextMap, TextPoint } from './text-map.ts';
export { type PageChange, watchPage } from './watch.ts';
