import {html, nothing} from 'lit';
import {heading} from '../../fields/heading.ts';
import {markdown} from '../../fields/markdown.ts';
import {localized} from '../../i18n/text.ts';
import type {QuestionView} from '../question-type.ts';
import type {StatementQuestion} from './statement.schema.ts';

export const statementView: QuestionView<StatementQuestion> = (question, state) => html`<div class="question" part="question">${question.label === undefined ? nothing : heading(state.headingLevel, localized(question.label, state.language))}${markdown(localized(question.text, state.language))}</div>`;
