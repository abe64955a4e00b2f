import {html, nothing} from 'lit';
import {checkDefinition} from '../consultation/check-definition.ts';
import type {Mistake} from '../consultation/explain.ts';
import {ConsultErrorEvent} from '../events.ts';
import type {Content} from '../fields/frame.ts';

const NO_SOURCE = 'There is no definition: set src, the definition property, or a child script of type application/json.';
const OTHER_KIND = 'The definition is right, but another element shows its kind.';

const sentenceOf = ({path, message}: Mistake): string => `${path || 'The definition'} ${message}`;

/**
 * Explains to a page's author why an element shows its fallback: every mistake of the definition, or what went wrong
 * before there was one. On the console always, on the page with `debug`.
 * @returns what the page shows of them
 */
export function report(host: HTMLElement & {debug: boolean}, json: unknown, error: unknown): Content {
  const reason = (error instanceof Error && error.message) || (json === undefined ? NO_SOURCE : OTHER_KIND);
  const found = json === undefined ? [] : checkDefinition(json).mistakes.map(sentenceOf);
  const mistakes = found.length > 0 ? found : [reason];
  console.error(`<${host.localName}> cannot be shown:\n${mistakes.map((mistake) => `- ${mistake}`).join('\n')}`, host);
  host.dispatchEvent(new ConsultErrorEvent({type: 'about:blank', title: 'definition', status: 0, detail: mistakes.join(' ')}));
  return host.debug ? html`<ul class="live">${mistakes.map((mistake) => html`<li>${mistake}</li>`)}</ul>` : nothing;
}
