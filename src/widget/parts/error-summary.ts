import {html} from 'lit';
import type {TemplateResult} from 'lit';
import type {Problem} from '../../consultation/answers.ts';
import {heading} from '../../fields/heading.ts';
import {sentence} from '../../i18n/problems.ts';
import {localized, text} from '../../i18n/text.ts';
import type {AnyQuestion} from '../../questions/question-type.ts';

interface SummaryOptions {
  problems: readonly Problem[];
  questions: readonly AnyQuestion[];
  language: string;
  headingLevel: number;
  /** Moves focus to the question's first control. */
  focus(questionId: string): void;
}

/**
 * The list of mistakes above a form (GOV.UK error summary). It takes focus, which reads it out; a live role as well
 * would say it twice. Links move focus by script, since a fragment does not reach into a shadow root.
 */
export function errorSummary({problems, questions, language, headingLevel, focus}: SummaryOptions): TemplateResult {
  const label = (id: string): string => localized(questions.find((question) => question.id === id)?.label ?? '', language);
  const entry = (problem: Problem): TemplateResult | string => {
    const said = sentence(language, problem);
    const follow = (event: Event): void => {
      event.preventDefault();
      focus(problem.questionId);
    };
    return label(problem.questionId) === '' ? said
      : html`<a href="#${problem.questionId}" @click=${follow}>${text(language, 'summary-link', {label: label(problem.questionId), problem: said})}</a>`;
  };
  return html`<div class="summary" part="error-summary" role="group" aria-labelledby="_summary" tabindex="-1">${
    heading(headingLevel, html`<span id="_summary">${text(language, 'summary-title')}</span>`)}<ul>${
    problems.map((problem) => html`<li>${entry(problem)}</li>`)}</ul></div>`;
}
