import {css} from 'lit';

/**
 * The looks of choices, lists and scales that show more than the common ones. What a choice opens is seen only once it
 * is taken; a browser that knows no `:has()` shows it from the start.
 */
export const richStyles = css`
.opens:not(:has(.opening:checked))>.other{display:none}
.opened>.other{display:block!important}
.opens>.choice~.other{padding-inline-start:2.25em}
.other{margin:.25em 0 .75em}
.other>*+*{margin-top:.25em}
.choice:has(.picture){flex-wrap:wrap}
.choice:has(.picture) span{flex:1 1 8em}
.picture{flex:none;width:9em;max-width:100%;height:6em;object-fit:contain}
.search{position:relative}
.search [hidden]{display:none}
.matches{position:absolute;z-index:1;inset-inline:0;background:var(--surface);border:2px solid var(--consult-color-border,CanvasText);border-radius:var(--radius)}
.matches ul{max-height:16em;overflow:auto;list-style:none;padding:0}
.matches li{padding:.5em;cursor:pointer}
.matches [aria-selected=true]{background:var(--accent);color:var(--consult-color-on-accent,Canvas);outline:2px solid;outline-offset:-4px}
.matches p:not(:empty){padding:.5em}
.ends{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25em 1.5em}
.points{display:grid;grid-template-columns:repeat(auto-fit,minmax(2.75em,1fr));gap:.25em;margin-top:.375em}
.point{position:relative;display:flex;flex-direction:column;align-items:center;gap:.25em;padding:.5em 0;border:1px solid var(--consult-color-border,CanvasText);border-radius:var(--radius);cursor:pointer}
.point input{font:inherit;width:1.5em;height:1.5em}
.point:has(:checked){font-weight:700;outline:2px solid}
.mark{width:2em;height:2em;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round}
.stars .point:has(:checked,~.point :checked)>.mark{fill:currentColor}
`;
