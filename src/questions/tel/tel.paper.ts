import {line} from '../../fields/paper.ts';
import type {PaperView} from '../question-type.ts';
import {asText} from '../written.ts';
import type {TelQuestion} from './tel.schema.ts';

export const telPaper: PaperView<TelQuestion> = (_question, {answer}) => line(asText(answer));
