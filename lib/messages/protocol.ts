/** Every message between the parts of the extension: who may send it, what it carries and what comes back. */
import * as z from 'zod/mini';
import { articleSchema, markingSchema } from './shapes.ts';

/** `page`: a content script in a tab, or the sample article. `extension`: a page or the background of the extension itself. */
export type Origin = 'page' | 'extension';

/** A shape is made when the first message of its kind comes by: a page must not wait for shapes that it never meets. */
interface Definition {
  readonly from: readonly Origin[];
  readonly request: () => z.ZodMiniType;
  readonly reply: () => z.ZodMiniType;
}

const nothing = () => z.undefined();
const done = () => z.void();
const id = () => z.string().check(z.maxLength(300));
/** The name that a page gives to what it has read; when it reads other words, they get another. */
const reading = () => z.string().check(z.maxLength(50));

export const protocol = {
  /** A page is about to be read: get ready to judge it. */
  'article/soon': { from: ['page'], request: nothing, reply: done },
  /** An article was read: judge it. What the page is to mark comes in a message of its own. */
  'article/check': {
    from: ['page'],
    request: () => z.strictObject({ reading: reading(), article: articleSchema() }),
    reply: done,
  },
  /** The page holds no article, or none any more; `foreign`: it holds one that is not in Vietnamese. */
  'article/none': {
    from: ['page'],
    request: () => z.strictObject({ reading: reading(), foreign: z.boolean() }),
    reply: done,
  },
  /** The reader wants a fact, a publisher or a site left out, or back in. */
  mute: {
    from: ['page', 'extension'],
    request: () =>
      z.strictObject({
        kind: z.enum(['facts', 'publishers', 'sites']),
        entries: z.array(z.strictObject({ id: id(), label: id() })).check(z.maxLength(100)),
        muted: z.boolean(),
      }),
    reply: done,
  },
  /** Opens the options page at a place in it. */
  'options/open': {
    from: ['page', 'extension'],
    request: () => z.strictObject({ at: z.string().check(z.regex(/^[a-z]{0,20}$/)) }),
    reply: done,
  },
  /** Publishers were added, removed or updated: judge by the facts now in force. */
  'facts/changed': { from: ['extension'], request: nothing, reply: done },
  /** To a page: is anyone reading there? The reply is the address. */
  'page/ping': { from: ['extension'], request: nothing, reply: () => z.string() },
  /** To a page: have the article judged again. */
  'page/read': { from: ['extension'], request: nothing, reply: done },
  /** To a page: what to mark in what it read. The reply tells whether those are the words that stand there now; else nothing is done. */
  'marks/show': {
    from: ['extension'],
    request: () => z.strictObject({ reading: reading(), marking: markingSchema() }),
    reply: () => z.boolean(),
  },
  /** To a page: scroll to the words of a finding and open its card. The reply tells whether they are still there. */
  'marks/reveal': { from: ['extension'], request: () => z.strictObject({ findingId: id() }), reply: () => z.boolean() },
  /** To a page: go to the next (1) or the previous (−1) marked words. */
  'marks/step': {
    from: ['extension'],
    request: () => z.strictObject({ by: z.literal([1, -1]) }),
    reply: () => z.boolean(),
  },
} as const satisfies Record<string, Definition>;

export type MessageType = keyof typeof protocol;
export type Request<T extends MessageType> = z.infer<ReturnType<(typeof protocol)[T]['request']>>;
export type Reply<T extends MessageType> = z.infer<ReturnType<(typeof protocol)[T]['reply']>>;
