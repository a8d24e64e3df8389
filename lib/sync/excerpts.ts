import type { BaseIndex } from '../facts/index.ts';
import { type OpenBase, PartLost } from './compiled.ts';
import type { Sync } from './sync.ts';

/** Excerpts of all bases in force: what an article can be about, ready to be compared with it. */
export interface Excerpts {
  /** @param texts the headline and the blocks of an article */
  of(texts: readonly string[]): Promise<readonly BaseIndex[]>;
  /** Other bases have come into force: the next excerpt is of those. */
  forget(): void;
}

/** Bases are opened at the first excerpt. One whose files were replaced or spoilt meanwhile is opened, or compiled, again. */
export function createExcerpts(sync: Promise<Pick<Sync, 'open' | 'compileAgain'>>): Excerpts {
  let bases: Promise<readonly OpenBase[]> | undefined;
  const opened = () => {
    bases ??= sync.then(({ open }) => open());
    bases.catch(() => {
      bases = undefined;
    });
    return bases;
  };
  const excerpts = async (texts: readonly string[]) => Promise.all((await opened()).map((base) => base.excerpt(texts)));
  return {
    async of(texts) {
      try {
        return await excerpts(texts);
      } catch (error) {
        if (!(error instanceof PartLost)) throw error;
        // Most likely another base has come into force, and the files of the old one are gone.
        bases = undefined;
      }
      try {
        return await excerpts(texts);
      } catch (error) {
        if (!(error instanceof PartLost)) throw error;
        bases = undefined;
        await (await sync).compileAgain(error.publisher);
        return excerpts(texts);
      }
    },
    forget() {
      bases = undefined;
    },
  };
}
