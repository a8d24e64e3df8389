/** Words of the interface as data: messages with {slots}, in two forms where a language tells one from many. */
import type { Bilingual } from '../verdict/finding.ts';

export type Language = keyof Bilingual;
export type Message = string | { readonly one: string; readonly other: string };
/** The Vietnamese words of a part of the interface, `as const`: their keys and slots bind every other language. */
export type Words = Readonly<Record<string, string>>;
export type LocaleOf<V extends Words> = { readonly [K in keyof V]: Message };

type SlotsOf<S> = S extends `${string}{${infer Slot}}${infer Rest}` ? Slot | SlotsOf<Rest> : never;
type SlotsOfMessage<M> = M extends { one: infer One; other: infer Other } ? SlotsOf<One> | SlotsOf<Other> : SlotsOf<M>;
export type Slots<V extends Words, K extends keyof V> = SlotsOf<V[K]>;

/** A locale whose slots Vietnamese has too: any other turns into a type that nothing fits. */
type Checked<V extends Words, T> = {
  [K in keyof T]: K extends keyof V ? (SlotsOfMessage<T[K]> extends Slots<V, K> ? T[K] : never) : never;
};

/** Takes a whole locale as it is; a missing key, a key too many or a slot that Vietnamese does not have is a type error. */
export function complete<V extends Words>(): <const T extends LocaleOf<V>>(messages: T & Checked<V, T>) => LocaleOf<V> {
  return (messages) => messages;
}
