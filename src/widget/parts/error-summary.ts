import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Problem} from '../../consultation/answers.ts';
import type {Content, FieldState} from '../../fields/frame.ts';
import {heading} from '../../fields/heading.ts';
import {sentence} from '../../i18n/problems.ts';
import {localized, text} from '../../i18n/text.ts';
import {ruleFor} from '../../questions/question-type.ts';
import type {AnyQuestion} from '../../questions/question-type.ts';
import {rules} from '../../questions/rules.ts';
import type {Place} from '../../session/place.ts';
import {focusQuestion} from '../focus.ts';
import type {WidgetHost} from '../host.ts';

/** A problem in words: the definition's own where only it knows what was wanted. */
function sentenceOf(place: Place, problem: Problem, language: string): string {
  const question = place.asked({id: problem.questionId}, language);
  const own = question && 'message' in question && /^(pattern|compare)$/.test(problem.code) ? question.message : undefined;
  return own === undefined ? sentence(language, problem) : localized(own, language);
}

/** What is wrong with a question, in words: as a whole, and with its parts. */
export function errorsOf(place: Place, {id}: Pick<AnyQuestion, 'id'>, language: string): Pick<FieldState, 'error' | 'errors'> {
  const found = place.problems.filter(({questionId}) => questionId === id);
  if (found.length === 0) return {};
  const said = found.map((problem): [string, string] => [String(problem.params?.at ?? ''), sentenceOf(place, problem, language)]);
  const errors = Object.fromEntries(said.filter(([at]) => at !== ''));
  return {error: said.find(([at]) => at === '')?.[1] ?? said[0]?.[1], errors};
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
function entry(host: WidgetHost, place: Place, problem: Problem): TemplateResult | string {
  const {language} = host.consultation;
  const {page} = place;
  const target = [problem.questionId, problem.params?.at].filter(Boolean).join('.');
  const said = sentenceOf(place, problem, language);
  const question = page.questions.some(({id}) => id === problem.questionId) ? place.asked({id: problem.questionId}, language) : undefined;
  if (question?.label === undefined) return said;
  // “Street lights: Choose one of the answers” says where; the question's label would stand there once for each row.
  const part = problem.params?.at === undefined ? undefined : ruleFor(rules, question).part?.(question, String(problem.params.at), language);
  const follow = (event: Event): void => {
    event.preventDefault();
    focusQuestion(host, problem.questionId, target);
  };
  return html`<a href="#${target}" @click=${follow}>${
    text(language, 'summary-link', {label: shortened(part ?? localized(question.label, language)), problem: said})}</a>`;
}
