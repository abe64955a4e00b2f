import type {Question} from './schemas.ts';
import type {Views} from './question-type.ts';

/** More choices than this are searched by typing: beyond it a list no longer fits a screen. */
export const LONG_LIST = 15;

/** Whether a question shows more than the common view of its type can. */
export function isRich(question: Question): boolean {
  if (question.type === 'scale') return question.look !== undefined || isPartlyLabelled(question);
  if (!('choices' in question) || question.type === 'ranking' || question.type === 'allocation') return false;
  if (question.choices.some(({showIf}) => showIf)) return true;
  if (question.type === 'select') return question.choices.length > LONG_LIST || question.choices.some(({other}) => other);
  const {hint, minChoices = 1, maxChoices} = question.type === 'choices' ? question : {hint: ''};
  return ('order' in question && question.order !== undefined) || (hint === undefined && (minChoices > 1 || maxChoices !== undefined))
    || question.choices.some(({other, exclusive, image}) => other ?? exclusive ?? image);
}

/** Points without a label of their own are then told by those that have one. */
const isPartlyLabelled = ({min, max, labels = {}}: Extract<Question, {type: 'scale'}>): boolean => {
  const count = Object.keys(labels).length;
  return count > 1 && count <= max - min;
};

/** Whether a question's view is not among `views`: it comes with the rare ones. */
export const isRare = (question: Question, views: Views): boolean => !(question.type in views) || isRich(question);
