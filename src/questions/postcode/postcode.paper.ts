import {line} from '../../fields/paper.ts';
import type {PaperView} from '../question-type.ts';
import {asText} from '../written.ts';
import type {PostcodeQuestion} from './postcode.schema.ts';

export const postcodePaper: PaperView<PostcodeQuestion> = (_question, {answer}) => line(asText(answer), true);
