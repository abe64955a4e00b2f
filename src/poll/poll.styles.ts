import {css} from 'lit';

/** The bars only repeat what the numbers say, so that they may vanish in print and forced colours. */
export const pollStyles = css`
table{width:100%;border-collapse:collapse}
caption{text-align:start;padding-bottom:.5em}
th,td{padding:.5em 0;text-align:start;font-weight:400;border-bottom:1px solid var(--consult-color-border,CanvasText)}
thead th{font-weight:700}
td,th+th{padding-inline-start:1em;text-align:end;white-space:nowrap}
.bar{display:block;width:100%;height:.5em;margin-top:.25em;fill:var(--accent)}
[dir=rtl] .bar{transform:scaleX(-1)}
@media (forced-colors:active){.bar{fill:CanvasText}}`;
