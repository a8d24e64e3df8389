import { browser } from 'wxt/browser';
import type { MessageType, Request } from './protocol.ts';

/** A message could not be delivered, was refused, or its handler failed. */
class MessageError extends Error {
  override readonly name = 'MessageError';
}

/** Sends to the background. The reply is of no known shape: who makes something of it parses it, as `send` of the channel does. */
export function ask<T extends MessageType>(type: T, body: Request<T>): Promise<unknown> {
  return exchange(type, () => browser.runtime.sendMessage({ type, body }));
}

/** {@link ask} of the top frame of a tab: its content script, or an extension page that stands there. */
export function askTab<T extends MessageType>(tabId: number, type: T, body: Request<T>): Promise<unknown> {
  return exchange(type, () => browser.tabs.sendMessage(tabId, { type, body }, { frameId: 0 }));
}

async function exchange(type: MessageType, deliver: () => Promise<unknown>): Promise<unknown> {
  let answer: unknown;
  try {
    answer = await deliver();
  } catch (cause) {
    throw new MessageError(`${type}: nobody received it`, { cause });
  }
  if (typeof answer !== 'object' || answer === null) throw new MessageError(`${type}: nobody answered`);
  if ('error' in answer) throw new MessageError(`${type}: ${answer.error}`);
  if (!('value' in answer)) throw new MessageError(`${type}: nobody answered`);
  // Browsers turn `undefined` into `null` on the way.
  return answer.value ?? undefined;
}
