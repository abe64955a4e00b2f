import {css} from 'lit';

/**
 * What every element looks like. The frame carries the box: the page's styles reach the host, but `all: initial`
 * keeps inherited ones out. Sizes are in em of a frame that is never below 16px, whatever the page's rem is,
 * and grows with the reader's text size.
 * Colours are the system's, so that light, dark and forced colours are right without a rule for each.
 */
export const styles = css`
:host{display:block}
:host([hidden]){display:none!important}
.frame{all:initial;display:block;box-sizing:border-box;color-scheme:inherit;visibility:inherit;pointer-events:inherit;
--text:var(--consult-color-text,CanvasText);--muted:var(--consult-color-muted,CanvasText);--surface:var(--consult-color-surface,Canvas);
--border:var(--consult-color-border,CanvasText);--accent:var(--consult-color-accent,CanvasText);--on-accent:var(--consult-color-on-accent,Canvas);
--error:var(--consult-color-error,#b10e1e);--focus:var(--consult-color-focus,CanvasText);
--space:var(--consult-space,1em);--radius:var(--consult-radius,4px);
min-height:var(--consult-min-height,0);max-width:var(--consult-width,44em);overflow-wrap:anywhere;
font:max(16px,1rem)/1.5 var(--consult-font,system-ui,sans-serif);color:var(--text);accent-color:var(--accent)}
@supports (color:light-dark(red,red)){.frame{--error:var(--consult-color-error,light-dark(#b10e1e,#ff9d93))}}
.live{background:var(--surface);padding:var(--space);border-radius:var(--radius)}
*{box-sizing:border-box}
h2,h3,h4,h5,h6,p,fieldset,legend,ul,ol{margin:0;padding:0;border:0;min-width:0}
h2,h3,h4,h5,h6{font-size:1.25em;line-height:1.25}
h2{font-size:1.5em}
form>*,.live>*,.page>*{margin-bottom:var(--space)}
.question{display:block;margin-bottom:calc(var(--space)*1.75)}
.question>*+*{margin-top:.375em}
.label{display:block;font-weight:700}
.hint,.note{color:var(--muted)}
input,select,textarea,button{font:inherit;color:inherit}
input:not([type=radio],[type=checkbox]),select,textarea{display:block;width:100%;min-height:2.75em;padding:.5em;background:var(--surface);border:2px solid var(--border);border-radius:var(--radius)}
.narrow{width:10em!important;display:inline-block!important;max-width:100%}
.unit{margin-inline-start:.5em}
.choice{display:flex;gap:.75em;align-items:flex-start;padding:.5em 0;min-height:2.75em;cursor:pointer}
.choice input{flex:none;width:1.5em;height:1.5em;margin:0}
.choice+.hint{margin-inline-start:2.25em}
.pending{visibility:hidden}
button{min-height:2.75em;padding:.5em 1.25em;font-weight:700;background:var(--accent);color:var(--on-accent);border:2px solid transparent;border-radius:var(--radius);cursor:pointer}
.actions{display:flex;flex-wrap:wrap;gap:var(--space)}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;box-shadow:0 0 0 2px var(--surface)}
h2:focus,h3:focus,h4:focus,h5:focus,h6:focus{outline:0;box-shadow:none}
`;
