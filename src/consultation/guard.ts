import type {Definition, Kind} from './definition.ts';

/**
 * Whether something looks enough like a definition of `kind` to try and show it. The full check costs a download;
 * it comes when this fails, or when a view does, to explain what is wrong.
 */
export const looksLikeDefinition = (json: unknown, kind: Kind): json is Definition => {
  const {kind: actual, pages, languages} = (json ?? {}) as Partial<Definition>;
  return actual === kind && Boolean(pages?.length && languages);
};
