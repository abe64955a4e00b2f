import {css} from 'lit';
import {richStyles} from './choice/rich.styles.ts';

/**
 * The looks of question types that few surveys ask. A matrix and its font decide whether it has room, not the screen.
 * The columns' names in its cells are hidden without a position: hundreds of layers made every click slow.
 */
export const rareStyles = css`
${richStyles}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
button.quiet{background:none;color:inherit;border-color:var(--consult-color-border,CanvasText)}
[aria-disabled]{opacity:.7}
.choices>.question>label{display:block}
.choices>.question+.question{margin-top:.75em}
.parts{display:flex;flex-wrap:wrap;gap:var(--space)}
.parts input:not([type=radio]){width:6em}
.parts input[name$=".day"]{width:4em}
.matrix{container-type:inline-size}
.matrix-head{display:none}
.matrix-row{padding:.5em 0;border-top:1px solid var(--consult-color-border,CanvasText)}
@container (min-width:36em){
.grid>:is(.matrix-head,.matrix-row){display:grid;grid-template-columns:minmax(0,2fr);grid-auto-flow:column;grid-auto-columns:minmax(0,1fr);gap:.5em;align-items:center}
.grid .matrix-head{align-items:end;padding-bottom:.5em;text-align:center;font-weight:700}
.grid .choice{justify-content:center;gap:0}
.grid .choice span{width:1px;height:1px;overflow:hidden;overflow:clip;text-indent:2px;white-space:nowrap}
}
.ranking>*+*{margin-top:.5em}
.ranking :is(ol,ul)>li{padding:.25em 0}
.ranking li .actions{display:inline-flex;flex-wrap:wrap;gap:.5em}
.ranking .item{display:inline-block;width:min(12em,100%);margin-inline-end:.5em;font-weight:700;vertical-align:middle}
.allocation>*+*{margin-top:.75em}
.group>*+*{margin-top:1em}
.entry>*+*{margin-top:1em}
.entry{border-inline-start:2px solid var(--consult-color-border,CanvasText);padding-inline-start:.75em}
`;
