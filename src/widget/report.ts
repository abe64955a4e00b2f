import {checkDefinition} from '../consultation/check-definition.ts';
import type {Mistake} from '../consultation/explain.ts';
import {ConsultErrorEvent} from '../events.ts';

const NO_SOURCE = 'There is no definition: set src, the definition property, or a child script of type application/json.';
const OTHER_KIND = 'The definition is right, but another element shows its kind.';

const sentenceOf = ({path, message}: Mistake): string => `${path || 'The definition'} ${message}`;

/**
 * Explains to a page's author why an element shows its fallback: every mistake of the definition, or what went wrong
 * before there was one. On the console always, on the page with `debug`.
 * @returns the mistakes as sentences
 */
export function report(host: HTMLElement, json: unknown, error: unknown): string[] {
  const reason = (error instanceof Error && error.message) || (json === undefined ? NO_SOURCE : OTHER_KIND);
  const found = json === undefined ? [] : checkDefinition(json).mistakes.map(sentenceOf);
  const mistakes = found.length > 0 ? found : [reason];
  console.error(`<${host.localName}> cannot be shown:\n${mistakes.map((mistake) => `- ${mistake}`).join('\n')}`, host);
  host.dispatchEvent(new ConsultErrorEvent({type: 'about:blank', title: 'definition', status: 0, detail: mistakes.join(' ')}));
  return mistakes;
}
