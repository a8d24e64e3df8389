/** Words of the interface as data: a message with {slots}, in two forms where a language tells one from many. */
import type { Bilingual } from '../verdict/finding.ts';
import type { vi } from './vi.ts';

export type Language = keyof Bilingual;
export type Message = string | { readonly one: string; readonly other: string };
export type Key = keyof typeof vi;

type SlotsOf<S> = S extends `${string}{${infer Slot}}${infer Rest}` ? Slot | SlotsOf<Rest> : never;
type SlotsOfMessage<M> = M extends { one: infer One; other: infer Other } ? SlotsOf<One> | SlotsOf<Other> : SlotsOf<M>;
export type Slots<K extends Key> = SlotsOf<(typeof vi)[K]>;

export type Locale = { readonly [K in Key]: Message };

/** Takes a whole locale as it is; a missing key, a key too many or a slot that Vietnamese does not have is a type error. */
export function complete<const T extends Locale>(
  messages: T & { [K in keyof T]: K extends Key ? (SlotsOfMessage<T[K]> extends Slots<K> ? T[K] : never) : never },
): Locale {
  return messages;
}
