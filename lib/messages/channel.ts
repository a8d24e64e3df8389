/** Messages in and out. What arrives is parsed before anyone sees it, and so is what comes back. */
import { type Browser, browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { ask, askTab } from './ask.ts';
import { type MessageType, type Origin, protocol, type Reply, type Request } from './protocol.ts';

const envelope = () => z.strictObject({ type: z.string(), body: z.optional(z.unknown()) });

/** The shapes made so far. */
const made = new Map<() => z.ZodMiniType, z.ZodMiniType>();
function parser<S extends z.ZodMiniType>(make: () => S): S {
  const schema = made.get(make) ?? make();
  made.set(make, schema);
  return schema as S;
}

/** Sends to the background. */
export function send<T extends MessageType>(type: T, body: Request<T>): Promise<Reply<T>> {
  return parsed(type, ask(type, body));
}

/** Sends to the top frame of a tab: its content script, or an extension page that stands there. */
export function sendToTab<T extends MessageType>(tabId: number, type: T, body: Request<T>): Promise<Reply<T>> {
  return parsed(type, askTab(tabId, type, body));
}

async function parsed<T extends MessageType>(type: T, reply: Promise<unknown>): Promise<Reply<T>> {
  return parser<z.ZodMiniType>(protocol[type].reply).parse(await reply) as Reply<T>;
}

export type Handlers = {
  readonly [T in MessageType]?: (
    body: Request<T>,
    sender: Browser.runtime.MessageSender,
  ) => Promise<Reply<T>> | Reply<T>;
};

/**
 * Handles the messages named in `handlers`; others are left to whoever else listens. A message from a sender that may not send it,
 * or of another shape, is answered with an error and never reaches its handler. Stops at `signal`.
 */
export function listen(handlers: Handlers, signal?: AbortSignal): void {
  const listener = (
    raw: unknown,
    sender: Browser.runtime.MessageSender,
    respond: (answer: unknown) => void,
  ): boolean => {
    const message = parser(envelope).safeParse(raw);
    if (!message.success || !Object.hasOwn(protocol, message.data.type)) return false;
    const type = message.data.type as MessageType;
    const handle = handlers[type] as ((body: unknown, sender: Browser.runtime.MessageSender) => unknown) | undefined;
    if (!handle) return false;
    const origin = originOf(sender);
    const { from, request } = protocol[type];
    const body = parser<z.ZodMiniType>(request).safeParse(message.data.body);
    if (!origin || !(from as readonly Origin[]).includes(origin)) respond({ error: 'sender refused' });
    else if (!body.success) respond({ error: `malformed: ${z.prettifyError(body.error)}` });
    else {
      Promise.resolve()
        .then(() => handle(body.data, sender))
        .then(
          (value) => respond({ value: value ?? null }),
          (error: unknown) => respond({ error: error instanceof Error ? error.message : String(error) }),
        );
      return true;
    }
    return false;
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}

/** Who sent a message, by what the browser vouches for; `undefined` for another extension or a frame inside a page. */
export function originOf(sender: Browser.runtime.MessageSender): Origin | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  const own = browser.runtime.getURL('/');
  const url = sender.url ?? '';
  if (url.startsWith(own)) return url.startsWith(`${own}sample.html`) ? 'page' : 'extension';
  if (!sender.tab) return sender.url === undefined ? 'extension' : undefined;
  return sender.frameId === 0 && /^https?:/.test(url) ? 'page' : undefined;
}
