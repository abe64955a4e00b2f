import {css} from 'lit';

/** A survey's own looks: progress stands close above the page's title, the languages beside the survey's. */
export const surveyStyles = css`
.progress{margin-bottom:.25em}
.languages{display:flex;flex-wrap:wrap;gap:.5em}
.languages button{min-height:2em;padding:.125em .75em;background:none;color:inherit;border-color:var(--consult-color-border,CanvasText);font-weight:400}
.languages [aria-current]{border-width:3px;font-weight:700}
`;
