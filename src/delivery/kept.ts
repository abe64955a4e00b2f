import type {Sealed} from './seal.ts';

/** A sealed answer set as the tab keeps it, in the place where its draft was: one write turns the one into the other. */
export interface KeptSeal {
  sealed: Sealed;
  /** The id of the page from which it was sent. */
  page: string;
}

/** What a tab kept of a sealed answer set; undefined where it kept none, or where somebody spoilt it. */
export function keptSeal(kept: unknown): KeptSeal | undefined {
  try {
    const {sealed} = kept as KeptSeal;
    return JSON.parse(sealed.body) && sealed.id && sealed.sha256 ? kept as KeptSeal : undefined;
  } catch {
    return undefined;
  }
}
