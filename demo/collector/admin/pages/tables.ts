import {html} from 'hono/html';
import {momentText} from '../../time-zone.ts';
import type {Html} from './layout.ts';

type Cell = Html | string | number;

/** A table with its name; the first cell of each row heads it. It scrolls by itself where the page is narrow. */
export const table = (caption: string, head: readonly string[], rows: readonly (readonly Cell[])[]): Html => html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0">
<table>
<caption>${caption}</caption>
<thead><tr>${head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead>
<tbody>
${rows.map(([first = '', ...others]) => html`<tr><th scope="row">${first}</th>${others.map(cell)}</tr>`)}
</tbody>
</table>
</div>`;

const cell = (content: Cell): Html => (typeof content === 'number' ? html`<td class="number">${formatted(content)}</td>` : html`<td>${content}</td>`);

/** A moment (ISO 8601) in words and for programs. */
export const when = (moment: string, timeZone: string): Html => html`<time datetime="${moment}">${momentText(moment, timeZone)}</time>`;

/** With commas between thousands. */
const formatted = (n: number): string => n.toLocaleString('en-GB');

/** "1 answer", "2 answers". */
export const counted = (n: number, one: string, many = `${one}s`): string => `${formatted(n)} ${n === 1 ? one : many}`;
