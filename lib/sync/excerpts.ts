import type { BaseIndex } from '../facts/index.ts';
import { PartLost } from './compiled.ts';

/** A base that articles can be judged by. */
export interface Excerptible {
  /** What an article of these texts can be about, or more. @throws PartLost where files of the base are gone */
  excerpt(texts: readonly string[]): Promise<BaseIndex>;
}

/** Where the bases come from. */
export interface BaseSource {
  /** The bases in force, in the order in which their publishers were added. */
  open(): Promise<readonly Excerptible[]>;
  /** Compiles a publisher's base anew. */
  compileAgain(publisher: string): Promise<unknown>;
}

/** Excerpts of all bases in force: what an article can be about, ready to be compared with it. */
export interface Excerpts {
  /** Opens the bases, so that the next excerpt need not. */
  open(): Promise<void>;
  /** @param texts the headline and the blocks of an article */
  of(texts: readonly string[]): Promise<readonly BaseIndex[]>;
  /** Other bases have come into force: the next excerpt is of those. */
  forget(): void;
}

/** Bases are opened at the first excerpt. One whose files were replaced or spoilt meanwhile is opened, or compiled, again. */
export function createExcerpts(source: Promise<BaseSource>): Excerpts {
  let bases: Promise<readonly Excerptible[]> | undefined;
  const opened = () => {
    bases ??= source.then(({ open }) => open());
    bases.catch(() => {
      bases = undefined;
    });
    return bases;
  };
  const excerpts = async (texts: readonly string[]) => Promise.all((await opened()).map((base) => base.excerpt(texts)));
  return {
    async open() {
      await opened();
    },
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
        await (await source).compileAgain(error.publisher);
        return excerpts(texts);
      }
    },
    forget() {
      bases = undefined;
    },
  };
}
