import {css} from 'lit';

/** The looks of a petition's count and life. The bar takes the system's colours where these are forced. */
export const lifeStyles = css`
.total{font-size:1.5em;font-weight:700;line-height:1.25}
progress{display:block;width:100%;height:1em;accent-color:var(--accent)}
.count>div>*+*{margin-top:.5em}
summary{cursor:pointer}
:is(.life,.share,details)>*+*{margin-top:.5em}
.life{padding-inline-start:1em;border-inline-start:5px solid var(--accent)}
.share{padding-top:var(--space);border-top:1px solid var(--consult-color-border,CanvasText)}
.share ul{display:flex;flex-wrap:wrap;gap:.5em 1.5em;padding:0;list-style:none}
.share li a{display:inline-block;padding:.25em 0}
ol{padding-inline-start:1.5em}
table{width:100%;border-collapse:collapse}
caption{padding-block:.5em .25em;text-align:start;font-weight:700}
th,td{padding:.25em 0;text-align:start;font-weight:400;border-bottom:1px solid var(--consult-color-border,CanvasText)}
thead th{font-weight:700}
td,th+th{text-align:end;padding-inline-start:.5em}
td,thead th{overflow-wrap:normal}
`;
