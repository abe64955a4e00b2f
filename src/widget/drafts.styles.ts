import {css} from 'lit';

/** The looks of drafts: what stands below the form, the offer to go on in its place, and what asks before anything is deleted. */
export const draftStyles = css`
form:has(>.offer)>:not(.offer){display:none}
.drafts{flex:1 0 100%}
:is(.drafts,.offer)>*+*,dialog>*+*{margin-top:.75em}
.offer>p{margin-top:1.25em}
.notice{padding:.75em;border:2px solid var(--consult-color-border,CanvasText);border-radius:var(--radius)}
dialog{margin:auto;max-width:min(32em,90vw);padding:var(--space);background:var(--surface);color:inherit;border:2px solid;border-radius:var(--radius)}
dialog::backdrop{background:rgb(0 0 0/.5)}
@media print{.drafts{display:none}}
`;
