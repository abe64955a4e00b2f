import {css} from 'lit';

/**
 * What every element looks like. The frame carries the box: the page's styles reach the host, but `all: initial`
 * keeps inherited ones out. Sizes are in em of a frame that is never below 16px, whatever the page's rem is,
 * and grows with the reader's text size.
 * What has focus keeps clear of a header that stays on top of the page (WCAG 2.4.11).
 * Colours are the system's, so that light, dark and forced colours are right without a rule for each.
 */
export const styles = css`
:host{display:block}
:host([hidden]){display:none!important}
.frame{all:initial;display:block;color-scheme:inherit;visibility:inherit;
--surface:var(--consult-color-surface,Canvas);--accent:var(--consult-color-accent,CanvasText);--error:var(--consult-color-error,#b10e1e);
--space:var(--consult-space,1em);--radius:var(--consult-radius,4px);
min-height:var(--consult-min-height);max-width:var(--consult-width,44em);overflow-wrap:anywhere;
font:max(16px,1rem)/1.5 var(--consult-font,system-ui,sans-serif);color:var(--consult-color-text,CanvasText);accent-color:var(--accent)}
@supports (color:light-dark(red,red)){.frame{--error:var(--consult-color-error,light-dark(#b10e1e,#ff9d93))}}
.frame,*{box-sizing:border-box;margin:0;scroll-margin-top:8em}
.live{background:var(--surface);padding:var(--space);border-radius:var(--radius)}
[tabindex]{font-size:1.25em;line-height:1.25;outline:0}
h2[tabindex]{font-size:1.5em}
:is(form,.live,.page)>*{margin-bottom:var(--space)}
.page>.question{margin-bottom:calc(var(--space)*1.75)}
:is(.question,.help)>*+*{margin-top:.375em}
fieldset{padding:0;border:0;min-width:0}
a{color:var(--accent)}
.label{padding:0;font-weight:700}
.hint,.note{color:var(--consult-color-muted)}
.choice{display:flex;gap:.75em;padding:.5em 0;cursor:pointer}
.choice input{flex:none;font:inherit;width:1.5em;height:1.5em}
.choice+.hint{margin:-.25em 0 .5em;padding-inline-start:2.25em}
.pending{visibility:hidden}
.trap{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
button{min-height:2.75em;padding:.5em 1.25em;font:inherit;font-weight:700;background:var(--accent);color:var(--consult-color-on-accent,Canvas);border:2px solid transparent;border-radius:var(--radius);cursor:pointer}
.actions{display:flex;flex-wrap:wrap;gap:var(--space)}
:focus-visible:not([tabindex]){outline:3px solid var(--consult-color-focus,CanvasText);outline-offset:2px}
`;
