import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {PetitionCount} from '../consultation/count.ts';
import type {Definition} from '../consultation/definition.ts';
import type {Content} from '../fields/frame.ts';
import {plural} from '../i18n/plural.ts';
import {localized, text} from '../i18n/text.ts';
import type {LocalizedText} from '../i18n/text.ts';
import {dateTime} from '../i18n/time.ts';

interface CountOptions {
  definition: Definition;
  petition: NonNullable<Definition['petition']>;
  language: string;
  count: PetitionCount | undefined;
  failed: boolean;
  /** Whether it takes no more signatures: there is no next step then. */
  isOver: boolean;
}

/**
 * How many have signed, and how far it is to the next step: in words, and as a bar. It is no live region: somebody who
 * fills in the form is not told of each signature.
 */
export function countView(options: CountOptions): Content {
  const {language, count, failed, isOver, petition: {thresholds}} = options;
  if (!count) return failed ? html`<p>${text(language, 'petition-count-failed')}</p>` : '';
  const next = thresholds.find(({at}) => at > count.count);
  const goal = next?.at ?? thresholds.at(-1)?.at;
  return html`<p class="total">${plural(language, 'petition-signatures', count.count)}</p>${
    goal === undefined || isOver ? nothing : html`<progress max=${goal} value=${Math.min(count.count, goal)} aria-label=${text(language, 'petition-progress')}></progress><p>${
      next ? html`${plural(language, 'petition-next', next.at - count.count)} ${stepText(next, language)}` : text(language, 'petition-all')}</p>`}${more(options, count)}${opened(options)}`;
}

const opened = ({definition: {opens, timeZone = 'Europe/London'}, language}: CountOptions): Content => (opens === undefined ? nothing
  : html`<p class="note">${text(language, 'petition-opened', {date: dateTime(language, opens, timeZone)})}</p>`);

const stepText = ({at, effect}: {at: number; effect: LocalizedText}, language: string): string =>
  text(language, 'petition-step', {at: at.toLocaleString(language), effect: localized(effect, language)});

function more({definition, petition, language}: CountOptions, {areas, thresholds, paper, asOf}: PetitionCount): TemplateResult {
  const date = (moment: string): string => dateTime(language, moment, definition.timeZone ?? 'Europe/London');
  const reachedAt = (at: number): string | null | undefined => thresholds.find((threshold) => threshold.at === at)?.reachedAt;
  return html`<details><summary>${text(language, areas ? 'petition-steps' : 'petition-steps-only')}</summary><ol>${
    petition.thresholds.map(({at, effect}) => html`<li>${stepText({at, effect}, language)} ${
      reachedAt(at) ? text(language, 'petition-reached', {date: date(reachedAt(at) ?? '')}) : nothing}</li>`)}</ol>${
    areas ? areaTable(areas, language) : nothing}<p class="note">${paper > 0 ? plural(language, 'petition-paper', paper) : nothing} ${
    text(language, 'petition-as-of', {date: date(asOf)})}</p></details>`;
}

function areaTable(areas: NonNullable<PetitionCount['areas']>, language: string): TemplateResult {
  return html`<table><caption>${text(language, 'petition-areas')}</caption><thead><tr><th scope="col">${
    text(language, 'petition-area')}</th><th scope="col">${text(language, 'petition-area-count')}</th></tr></thead><tbody>${
    areas.map(({name, count}) => html`<tr><th scope="row">${localized(name, language)}</th><td>${
      count === null ? text(language, 'petition-withheld') : count.toLocaleString(language)}</td></tr>`)}</tbody></table>${
    areas.some(({count}) => count === null) ? html`<p class="note">${text(language, 'petition-withheld-why')}</p>` : nothing}`;
}
