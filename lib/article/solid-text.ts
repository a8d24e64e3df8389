import { type Dom, walk } from './dom.ts';
import { SKIPPED } from './furniture.ts';
import type { Run } from './text.ts';

/**
 * A text without its blanks, decomposed (NFD): the same for the same words however a page spaces, wraps or encodes them.
 * Each UTF-16 unit knows where it came from.
 */
export interface SolidText {
  readonly text: string;
  /** By unit: the text node, and the offset into its data as it was. */
  readonly nodes: readonly Text[];
  readonly offsets: readonly number[];
  /** By unit: the offset into the folded text, for texts made by {@link solidOfRuns}. */
  readonly folded: readonly number[];
}

const BLANK = /[\s\p{Default_Ignorable_Code_Point}]/u;

class Collector implements SolidText {
  text = '';
  readonly nodes: Text[] = [];
  readonly offsets: number[] = [];
  readonly folded: number[] = [];

  add(node: Text, data: string, from: number, at: number): void {
    for (let i = 0; i < data.length; i++) {
      const unit = data[i]!;
      if (BLANK.test(unit)) continue;
      const decomposed = unit.normalize('NFD');
      this.text += decomposed;
      for (let k = 0; k < decomposed.length; k++) {
        this.nodes.push(node);
        this.offsets.push(from + i);
        this.folded.push(at + i);
      }
    }
  }
}

/** The solid form of a text as it was read. */
export function solidOfRuns(text: string, runs: readonly Run[]): SolidText {
  const solid = new Collector();
  for (const { node, from, at, length } of runs) solid.add(node, text.slice(at, at + length), from, at);
  return solid;
}

/** The solid form of what stands under an element now. */
export function solidOfElement(dom: Dom, element: Element): SolidText {
  const solid = new Collector();
  const steps = walk(dom, element, {
    enter: (_, tag) => !SKIPPED.has(tag),
    leave: () => {},
    text: (node) => solid.add(node, node.data, 0, 0),
  });
  while (!steps.next().done);
  return solid;
}
