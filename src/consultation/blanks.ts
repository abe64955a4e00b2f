import {ruleFor} from '../questions/question-type.ts';
import type {AnyQuestion, Rules} from '../questions/question-type.ts';
import type {Definition} from './definition.ts';
import type {Payload} from './payload.ts';

/** Whether somebody else entered what a person answered on paper or by phone. */
export const isEntered = ({channel = 'web'}: Pick<Payload, 'channel'>): boolean => channel !== 'web';

/**
 * A definition as it is entered for others: whoever types in a form cannot fill in what was left blank on it,
 * so that nothing is required but what may not be stored without, such as consent.
 */
export const withBlanks = (definition: Definition, rules: Rules): Definition => ({
  ...definition,
  pages: definition.pages.map((page) => ({...page, questions: page.questions.map((question) => blankable(question, rules))})),
});

function blankable<Q extends AnyQuestion>(question: Q, rules: Rules): Q {
  const isEssential = ruleFor(rules, question).isEssential ?? false;
  return {
    ...question,
    ...!isEssential && {required: undefined},
    // A group asks questions of its own.
    ...'questions' in question && {questions: (question.questions as AnyQuestion[]).map((part) => blankable(part, rules))},
  };
}
