import {css} from 'lit';

/** The looks of text controls, for the elements that have any. */
export const inputStyles = css`
.label{display:block}
input:not([type=radio],[type=checkbox],[type=hidden]),select,textarea{display:block;width:100%;min-height:2.75em;padding:.5em;font:inherit;color:inherit;background:var(--surface);border:2px solid var(--consult-color-border,CanvasText);border-radius:var(--radius)}
.page .narrow{display:inline-block;width:10em;max-width:100%}
ul,ol{padding-inline-start:1.25em}
.unit{margin-inline-start:.5em}
`;
