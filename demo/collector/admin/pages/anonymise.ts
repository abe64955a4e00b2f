import {html} from 'hono/html';
import type {Work} from '../parts.ts';
import {personalQuestions} from '../personal.ts';
import {button, checkbox, form} from './forms.ts';
import type {Filled} from './forms.ts';
import {aboveOf, inLanguage, pathOf} from './layout.ts';
import type {Page} from './layout.ts';

export function anonymisePage({definition, lives, at}: Work, filled: Filled): Page {
  const {state} = lives.at(definition, Date.parse(at));
  const labels = personalQuestions(definition).map((question) => ('label' in question && question.label !== undefined ? inLanguage(question.label) : question.id));
  const isOver = state === 'closed' || state === 'rejected';
  return {
    heading: 'Take personal details out',
    above: aboveOf(definition),
    content: html`<p>For when the time is over for which you said you would keep them. <strong>This cannot be undone.</strong></p>
${labels.length > 0 ? html`<p>The answers to these questions go:</p><ul>${labels.map((label) => html`<li>${label}</li>`)}</ul>`
    : html`<p>No question here asks for contact details. What people wrote in their own words stays: read it before you publish it.</p>`}
<p>All other answers, areas, references and totals stay. So does what people wrote in their own words.</p>
${isOver || filled.mistakes.length > 0 ? form(html`${checkbox({name: 'confirmed', label: 'I have exported what must be kept'}, filled)}
${button('Take personal details out', 'warning')}`) : html`<p>It is not over yet: you can do this once it is <a href="${pathOf(definition, 'state')}">closed</a>.</p>`}`,
  };
}
