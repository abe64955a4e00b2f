import {html, nothing} from 'lit';
import {checkDefinition} from '../consultation/check-definition.ts';
import type {Mistake} from '../consultation/explain.ts';
import {ConsultErrorEvent} from '../events.ts';
import type {Content} from '../fields/frame.ts';

type Host = HTMLElement & {debug: boolean};

const NO_SOURCE = 'There is no definition: set src, the definition property, or a child script of type application/json.';
const OTHER_KIND = 'The definition is right, but another element shows its kind.';

const sentenceOf = ({path, message}: Mistake): string => `${path || 'The definition'} ${message}`;

const listed = (sentences: readonly string[]): string => sentences.map((sentence) => `- ${sentence}`).join('\n');

const onPage = ({debug}: Host, sentences: readonly string[]): Content =>
  (debug && sentences.length > 0 ? html`<ul class="live">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>` : nothing);

/**
 * Explains to a page's author why an element shows its fallback: every mistake of the definition, or what went wrong
 * before there was one. On the console always, on the page with `debug`, there with the warnings.
 * @returns what the page shows of them
 */
export function report(host: Host, json: unknown, error: unknown): Content {
  const reason = (error instanceof Error && error.message) || (json === undefined ? NO_SOURCE : OTHER_KIND);
  const found = json === undefined ? undefined : checkDefinition(json);
  const mistakes = found && found.mistakes.length > 0 ? found.mistakes.map(sentenceOf) : [reason];
  console.error(`<${host.localName}> cannot be shown:\n${listed(mistakes)}`, host);
  host.dispatchEvent(new ConsultErrorEvent({type: 'about:blank', title: 'definition', status: 0, detail: mistakes.join(' ')}));
  return onPage(host, [...mistakes, ...(found?.warnings ?? []).map(sentenceOf)]);
}

/** What the author of a definition that is shown should look at again, for the page with `debug`. */
export function advice(host: Host, json: unknown): Content {
  const {mistakes, warnings} = checkDefinition(json);
  return onPage(host, [...mistakes, ...warnings].map(sentenceOf));
}
