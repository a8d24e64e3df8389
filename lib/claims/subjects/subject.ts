/** What a claim can be about, and how sure that is. */
import type { Entity } from '../../facts/schema.ts';
import type { Mention } from '../reading/reading.ts';

export interface Subject {
  readonly entity: Entity;
  readonly how: 'name' | 'short-name' | 'antecedent';
  /** The words that named it; absent for an antecedent. */
  readonly mention?: Mention;
  /** The entity that was named, when it stands for one it is part of or about. */
  readonly through?: Entity;
  /** What was named is a part of the subject: what is counted or done there may be less than the whole. */
  readonly part?: true;
  /** "Hội nghị bàn tròn của Lễ mở ký", "Tọa đàm đợt 2": the words that make it another thing than the one named. */
  readonly other?: string;
  /** The word that makes the name a mere circumstance ("sau", "bên lề"). */
  readonly circumstance?: string;
  /** A semicolon stands between: another statement may speak of another. */
  readonly elsewhere?: true;
  /** More than one entity could be meant. */
  readonly ambiguous: boolean;
  /** An antecedent named in the sentence before. */
  readonly near?: true;
  /** Named only behind, in passing, or not since another occasion was introduced: told where it agrees, and not held against the sentence. */
  readonly loose?: true;
}
