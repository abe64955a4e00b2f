import {css} from 'lit';

/** The looks of what comes after first paint: mistakes, sending, receipts. */
export const laterStyles = css`
.error{color:var(--error);font-weight:700}
.question:has(>.error){border-inline-start:5px solid var(--error);padding-inline-start:.75em}
[aria-invalid=true]:is(input,select,textarea){border-width:3px;border-color:var(--error)}
button.quiet{background:none;color:inherit;border-color:var(--border)}
a{color:var(--accent)}
.status:empty{margin:0}
[inert]{opacity:.7}
@media print{.actions{display:none}}
.summary{padding:var(--space);border:4px solid var(--error);border-radius:var(--radius)}
.summary li{margin-inline-start:1.25em}
.reference{font-size:1.5em;letter-spacing:.05em}
`;
