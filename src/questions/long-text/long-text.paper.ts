import {lines} from '../../fields/paper.ts';
import type {PaperView} from '../question-type.ts';
import {asText} from '../written.ts';
import type {LongTextQuestion} from './long-text.schema.ts';

/** Characters that people write on a line of A4 by hand. */
const PER_LINE = 60;
const LEAST = 4;
/** More would fill the page: who has more to say takes another sheet. */
const MOST = 12;

export const longTextPaper: PaperView<LongTextQuestion> = ({maxLength = PER_LINE * 8}, {answer}) =>
  lines(Math.min(MOST, Math.max(LEAST, Math.ceil(maxLength / PER_LINE))), asText(answer));
