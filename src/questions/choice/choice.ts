import {choiceCategories} from '../categories.ts';
import type {QuestionRule} from '../question-type.ts';
import {texts} from '../read.ts';
import type {ChoiceQuestion} from './choice.schema.ts';
import {partTrouble, said, taken, valueOf} from './other.ts';

/** The answer is the value of one choice, or `{value, text}` where the choice asks for words and got some. */
export const choiceRule: QuestionRule<Pick<ChoiceQuestion, 'id' | 'choices' | 'required'>> = {
  missing: 'missing-choice',
  read(question, fields) {
    const value = texts(fields, question.id)[0];
    return value ? taken(question, value, fields) : undefined;
  },
  check: partTrouble,
  summary: said,
  categories: (question, language) => choiceCategories(question.choices, language),
  tally: (_question, answer) => [String(valueOf(answer))],
};
