import {css} from 'lit';

/**
 * The looks of what comes after first paint: mistakes, sending, receipts.
 * A fieldset's border starts beside the middle of its legend, unless the legend floats.
 */
export const laterStyles = css`
.error{color:var(--error);font-weight:700}
.question:has(>.error){border-inline-start:5px solid var(--error);padding-inline-start:.75em}
legend:has(~.error){float:left;width:100%;padding-bottom:.375em}
legend:has(~.error)~*{clear:both}
[aria-invalid=true]:is(input,select,textarea){border-width:3px;border-color:var(--error)}
.answers>div{display:flex;flex-wrap:wrap;gap:.25em 1em;padding:.75em 0;border-bottom:1px solid}
.answers dt{flex:2 1 12em;font-weight:700}
.answers dd{flex:3 1 12em}
.answers dd+dd{flex:none}
.page>:is(h4,h5,h6){font-size:1.1em}
.answers dd{white-space:pre-line}
.unseen,[data-limit]:has(+.count){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
button.link{min-height:0;padding:.125em 0;background:none;border:0;color:var(--accent);font-weight:400;text-decoration:underline}
button.quiet{background:none;color:inherit;border-color:var(--consult-color-border,CanvasText)}
.status:is(:empty,:has(>.unseen)){margin:0}
[inert]{opacity:.7}
@media print{.actions{display:none}}
.summary{font-size:inherit;line-height:inherit;padding:var(--space);border:4px solid var(--error);border-radius:var(--radius)}
.summary:focus{outline:3px solid var(--consult-color-focus,CanvasText);outline-offset:2px}
:is(.summary,.receipt,.results)>*+*{margin-top:.5em}
ul,ol{padding-inline-start:1.25em}
/* What was reserved for the form is more than a receipt needs. */
.frame:has(.receipt){min-height:0}
.reference{font-size:1.5em;letter-spacing:.05em}
`;
