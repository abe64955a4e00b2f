import {html} from 'lit';
import type {TemplateResult} from 'lit';

type Inline = TemplateResult | string;

/** A character that is meant as itself, strong, emphasis or a link; what does not match stays the text that was typed. */
const SPAN = /\\([\\*_[\]()-])|\*\*([^*]+)\*\*|[*_]([^*_]+)[*_]|\[([^[\]]+)\]\(([^()\s]+)\)/g;
/** The schemes that a link may have; everything else is shown as text. */
const SAFE_URL = /^(?:https?:\/\/|mailto:|tel:)/i;

function inline(source: string): Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const match of source.matchAll(SPAN)) {
    const [whole, plain, strong, emphasis, label, url] = match;
    parts.push(source.slice(end, match.index), plain ?? span(whole, strong, emphasis, label, url));
    end = match.index + whole.length;
  }
  return [...parts, source.slice(end)].filter((part) => part !== '');
}

function span(whole: string, strong: string | undefined, emphasis: string | undefined, label = '', url = ''): Inline {
  if (strong !== undefined) return html`<strong>${inline(strong)}</strong>`;
  if (emphasis !== undefined) return html`<em>${inline(emphasis)}</em>`;
  return SAFE_URL.test(url) ? html`<a href=${url} rel="noreferrer">${label}</a>` : whole;
}

const ITEM = /^(?:[-*]|\d+\.) +/;

function block(source: string): TemplateResult {
  const lines = source.split('\n').map((line) => line.trim());
  if (lines.every((line) => ITEM.test(line))) {
    const items = lines.map((line) => html`<li>${inline(line.replace(ITEM, ''))}</li>`);
    return /^\d/.test(source.trim()) ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
  }
  return html`<p>${inline(lines.join(' '))}</p>`;
}

/**
 * A small safe Markdown as templates, never as HTML: paragraphs, lists, strong, emphasis,
 * and links with http, https, mailto or tel.
 */
export const markdown = (source: string): TemplateResult[] =>
  source.replace(/\r\n?/g, '\n').split(/\n\s*\n/).filter((part) => part.trim()).map(block);
