import {line} from '../../fields/paper.ts';
import type {PaperView} from '../question-type.ts';
import {asText} from '../written.ts';
import type {UrlQuestion} from './url.schema.ts';

export const urlPaper: PaperView<UrlQuestion> = (_question, {answer}) => line(asText(answer));
