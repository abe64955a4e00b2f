import {line} from '../../fields/paper.ts';
import type {PaperView} from '../question-type.ts';
import {asText} from '../written.ts';
import type {EmailQuestion} from './email.schema.ts';

export const emailPaper: PaperView<EmailQuestion> = (_question, {answer}) => line(asText(answer));
