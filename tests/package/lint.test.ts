import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import { readTree, root } from './support/tree.ts';

/** `npm run lint` checks the sources; this checks that the rules see what they are meant to see. */
const eslint = new ESLint({ cwd: root });

const members = Array.from({ length: 26 }, (_, i) => `m${i}(){}`).join(' ');
const longBody = 'void 0;\n'.repeat(40);

/** One fault a line, with the rule or the words that must meet it there. */
const faults: readonly [code: string, finding: RegExp][] = [
  ['export function raw(a: Element, b: string) { a.innerHTML = b; }', /Trusted Types/],
  ['export function outer(a: Element, b: string) { a.outerHTML = b; }', /Trusted Types/],
  ['export function insert(a: Element, b: string) { a.insertAdjacentHTML("beforeend", b); }', /Trusted Types/],
  ['export const parse = () => new DOMParser();', /Trusted Types/],
  ['export function write(b: string) { document.write(b); }', /host page/],
  ['export function run(b: string): unknown { return eval(b); }', /no-eval/],
  ['export const make = (b: string) => new Function(b);', /no-new-func/],
  ['export function last(f: () => void) { addEventListener("beforeunload", f); }', /back-forward/],
  ['export function on(f: () => void) { window.onunload = f; }', /back-forward/],
  ['export const styled = () => html`<p style="color: red">a</p>`;', /style attributes/],
  ['export const sheet = () => html`<style>p { color: red }</style>`;', /static css/],
  ['import { styleMap } from "lit/directives/style-map.js"; export const s = styleMap;', /style attributes or raw HTML/],
  ['import { unsafeHTML } from "lit/directives/unsafe-html.js"; export const u = unsafeHTML;', /style attributes or raw HTML/],
  ['export function loop(o: object) { for (const key in o) void key; }', /Object\.entries/],
  ['export const any = (a: any) => a as unknown;', /no-explicit-any/],
  ['export enum Phase { Open }', /Node strips types/],
  [`export class Large { ${members} }`, /at most 25 members/],
  ['export const picture = () => html`<img src="a.png">`;', /lit-a11y\/alt-text/],
  ['export const twice = () => html`<p id="a" id="b"></p>`;', /lit\/no-duplicate-template-bindings|lit\//],
  ['export class Odd extends HTMLElement { constructor() { super(); this.setAttribute("a", "b"); } }', /wc\/no-constructor-attributes/],
  ['export const late = () => { Promise.resolve(1); };', /no-floating-promises/],
  [`export function long() { ${longBody} }`, /max-lines-per-function/],
  ['// eslint-disable-next-line no-eval', /noInlineConfig/],
];

test('each rule meets its planted fault', async () => {
  const [filePath = ''] = Object.keys(readTree('src/util/*.ts'));
  const head = `import { html } from 'lit';\n`;
  const [result] = await eslint.lintText(head + faults.map(([code]) => code).join('\n'), { filePath: `${root}/${filePath}` });
  const starts = lineOfEach(faults.map(([code]) => code), 2);
  for (const [index, [code, finding]] of faults.entries()) {
    const found = (result?.messages ?? []).filter(({ line }) => line === starts[index]);
    assert.match(found.map(({ ruleId, message }) => `${String(ruleId)}: ${message}`).join('\n'), finding, code);
  }
});

function lineOfEach(codes: readonly string[], first: number): number[] {
  let line = first;
  return codes.map((code) => (line += code.split('\n').length) - code.split('\n').length);
}
