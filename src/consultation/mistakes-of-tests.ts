import type {Condition, Scalar} from '../questions/base.schema.ts';
import {ruleFor} from '../questions/question-type.ts';
import {rules} from '../questions/rules.ts';
import type {Question} from '../questions/schemas.ts';
import {testsOf} from './conditions.ts';
import type {Test} from './conditions.ts';
import {suggestion} from './explain.ts';
import {answerKind, valuesOf} from './possible-answers.ts';

/** What is wrong with the tests of a condition, each by itself: what they ask can never be the answer. */
export const testMistakes = (condition: Condition, questions: ReadonlyMap<string, Question>): string[] =>
  testsOf(condition).flatMap((test) => {
    const question = questions.get(test.question);
    return question ? testMistake(test, question) ?? [] : [];
  });

/** What a test compares the answer with; undefined where it only asks whether there is one. */
export const comparedWith = ({is, isNot, includes, excludes, atLeast, atMost}: Test): Scalar | undefined =>
  is ?? isNot ?? includes ?? excludes ?? atLeast ?? atMost;

function testMistake(test: Test, question: Question): string | undefined {
  const {id} = question;
  const kind = answerKind(question);
  const value = comparedWith(test);
  if (kind === 'none') return `asks about “${id}”, which is a statement and has no answer.`;
  if (value === undefined) return undefined;
  if (kind === 'parts') return `compares “${id}”, whose answer has several parts: only answered can ask about it.`;
  if (test.atLeast !== undefined || test.atMost !== undefined) {
    return kind === 'number' ? undefined : `asks how much “${id}” is, but its answer is no number.`;
  }
  if (kind === 'several' && (test.is ?? test.isNot) !== undefined) return `compares “${id}” with one value, but its answer is a list: use includes or excludes.`;
  return isAnswer(question, value) ? undefined : `compares “${id}” with ${JSON.stringify(value)}, which can never be its answer.${suggestion(value, valuesOf(question) ?? [])}`;
}

function isAnswer(question: Question, value: Scalar): boolean {
  const kind = answerKind(question);
  if (kind === 'one' || kind === 'several') return valuesOf(question)?.includes(String(value)) === true && typeof value === 'string';
  return !ruleFor(rules, question).check(question, value);
}
