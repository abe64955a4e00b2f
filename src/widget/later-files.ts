/**
 * The files of later.ts with all that they import, relative to the file that this module ends up in. The build for
 * script tags fills them in; elsewhere none are known.
 */
export const laterFiles: readonly string[] = [];
