import {html} from 'lit';
import {markdown} from '../../fields/markdown.ts';
import {localized} from '../../i18n/text.ts';
import type {PaperView} from '../question-type.ts';
import type {StatementQuestion} from './statement.schema.ts';

export const statementPaper: PaperView<StatementQuestion> = (question, {language}) => html`${markdown(localized(question.text, language))}`;
