import type { BlockIndex } from '../article/article.ts';
import type { EntityKind, Fact, Property } from '../facts/schema.ts';
import type { Approximator, TimeExpression } from '../language/index.ts';
import type { Sentence } from './reading/reading.ts';
import type { Subject } from './subjects/subject.ts';

/** How a number is worded: as the language reader tells it, or bare. */
export type Wording = Approximator | 'bare';

/** What an article says of a property of a subject. */
export type ClaimValue =
  | {
      readonly type: 'quantity';
      readonly wording: Wording;
      readonly amount: number;
      readonly upper?: number;
      readonly unit: string;
    }
  | { readonly type: 'ordinal'; readonly ordinal: number }
  | { readonly type: 'period'; readonly period: string }
  | { readonly type: 'time'; readonly time: TimeExpression }
  /** `id` is absent for a name that the fact base does not know. */
  | {
      readonly type: 'entity';
      readonly kind: EntityKind;
      readonly id?: string;
      readonly name: string;
      /** "Chỉ ba nước A, B và C": all there are, by the article's word. */
      readonly list?: readonly string[];
    }
  | { readonly type: 'text'; readonly text: string };

/** Since when a claim is held to be true, and where that was read. */
export interface ClaimTime {
  /** ISO with offset; `to` exclusive. */
  readonly from: string;
  readonly to: string;
  readonly source: 'clause' | 'sentence' | 'paragraph' | 'article';
  readonly words?: string;
}

/** The gates of docs/decisions/0003-gates.md, by name. A closed one keeps a flag from being raised. */
export type Gate =
  | 'subject'
  | 'trigger'
  | 'unit'
  | 'scope'
  | 'total'
  | 'asserted'
  | 'count'
  | 'time'
  | 'story'
  | 'deprecated'
  | 'exclusive'
  | 'occasion';

export interface Doubt {
  readonly gate: Gate;
  /** The words of the article that closed it, or what is missing. */
  readonly words: string;
  /** The name alone does not tell which of several is meant. */
  readonly several?: true;
  /** A plan or a condition: what is told by the way holds all the same. */
  readonly open?: true;
}

/** A claim as read, before anything is compared. */
export interface ReadClaim {
  readonly block: BlockIndex;
  /** UTF-16 offsets into the block's text. */
  readonly start: number;
  readonly end: number;
  readonly sentence: Sentence;
  readonly property: Property;
  /** The entities it can be about, all as likely; never empty. */
  readonly subjects: readonly Subject[];
  readonly value: ClaimValue;
  readonly time: ClaimTime | undefined;
  /** What forbids a flag; support is still possible. */
  readonly doubts: readonly Doubt[];
  /** Nothing names the relation: the claim is told only where it agrees. */
  readonly weak?: true;
  /** The words that named the relation. */
  readonly trigger: string;
  /** Where those words start in the block's text. */
  readonly triggeredAt?: number;
  /** "Do A và B tổ chức": how many the article names as all who did it; who is not on record among as many is wrong. */
  readonly among?: number;
  /** By which post on record a person was named, without their name: it must have been held at the time. */
  readonly holding?: Fact;
  /** Whose words these are, where the article quotes somebody. */
  readonly attribution?: string;
}
