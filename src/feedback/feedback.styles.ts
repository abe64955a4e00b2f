import {css} from 'lit';

/** The question is answered by its own buttons: the form's has nothing to do there but to try again. */
export const feedbackStyles = css`
form:has(.page:not([inert]) fieldset button)>.actions{display:none}
.report{background:none;color:inherit;padding:0;border:0;text-decoration:underline}
`;

/** The looks of the dialog. */
export const dialogStyles = css`
dialog{margin:auto;width:min(44em,100vw - 2em);padding:0;border:2px solid;border-radius:var(--consult-radius,4px);color:CanvasText;background:var(--consult-color-surface,Canvas)}
dialog::backdrop{background:rgb(0 0 0/.6)}
.close{position:sticky;top:0;padding:1em 1em 0;text-align:end;background:var(--surface)}
`;
