import {line} from '../../fields/paper.ts';
import type {PaperView} from '../question-type.ts';
import {asText} from '../written.ts';
import type {TextQuestion} from './text.schema.ts';

export const textPaper: PaperView<TextQuestion> = (_question, {answer}) => line(asText(answer));
