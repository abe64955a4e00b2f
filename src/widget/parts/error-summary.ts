import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Problem} from '../../consultation/answers.ts';
import type {Content} from '../../fields/frame.ts';
import {heading} from '../../fields/heading.ts';
import {sentence} from '../../i18n/problems.ts';
import {localized, text} from '../../i18n/text.ts';
import type {AnyQuestion} from '../../questions/question-type.ts';
import type {Place} from '../../session/place.ts';
import {focusQuestion} from '../focus.ts';
import type {WidgetHost} from '../host.ts';

/** What is wrong with a question, in words. */
export function errorOf({problems}: Place, {id}: Pick<AnyQuestion, 'id'>, language: string): string | undefined {
  const problem = problems.find(({questionId}) => questionId === id);
  return problem && sentence(language, problem);
}

/**
 * The list of mistakes above a form (GOV.UK error summary). It takes focus, which reads it out; a live role as well
 * would say it twice.
 */
export function errorSummary(host: WidgetHost): Content {
  const {language, place} = host.consultation;
  if (!place?.problems.length) return nothing;
  return html`<div class="summary" part="error-summary" role="group" aria-labelledby="_summary" tabindex="-1">${
    heading(host.headingLevel + 1, html`<span id="_summary">${text(language, 'summary-title')}</span>`)}<ul>${
    place.problems.map((problem) => html`<li>${entry(host, place, problem)}</li>`)}</ul></div>`;
}

/** A label as the beginning of a sentence: some are sentences themselves, as long as what somebody agrees to. */
const LONGEST = 60;
function shortened(label: string): string {
  const plain = label.replace(/[\s.?!:]+$/, '');
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;
}

/* A link moves focus by script, since a fragment does not reach into a shadow root. */
function entry(host: WidgetHost, {page}: Place, problem: Problem): TemplateResult | string {
  const {language} = host.consultation;
  const said = sentence(language, problem);
  const label = page.questions.find(({id}) => id === problem.questionId)?.label;
  if (label === undefined) return said;
  const follow = (event: Event): void => {
    event.preventDefault();
    focusQuestion(host, problem.questionId);
  };
  return html`<a href="#${problem.questionId}" @click=${follow}>${
    text(language, 'summary-link', {label: shortened(localized(label, language)), problem: said})}</a>`;
}
