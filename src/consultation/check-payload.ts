import * as z from 'zod/mini';
import {rules} from '../questions/rules.ts';
import {checkAnswers} from './answers.ts';
import type {Problem} from './answers.ts';
import {isEntered, withBlanks} from './blanks.ts';
import type {Definition} from './definition.ts';
import {envelopeSchema} from './payload.ts';
import type {Payload} from './payload.ts';
import {shown} from './shown.ts';
import {isReport, mainPart, reportPart} from './visit.ts';

export type CheckedPayload =
  | {payload: Payload; problems: []}
  | {payload?: undefined; problems: Problem[]};

/**
 * Checks what was sent against its definition: the shape first, then every answer by its type's rule.
 * What nobody asked for is refused by name: unknown fields and questions, and answers to hidden questions.
 */
export function checkPayload(definition: Definition, json: unknown): CheckedPayload {
  const parsed = z.safeParse(envelopeSchema, json);
  // The answers as sent: in its own copy zod leaves out a question called __proto__ without a word.
  const problems = parsed.success ? answerProblems(definition, json as Payload) : parsed.error.issues.flatMap(shapeProblems);
  return parsed.success && problems.length === 0 ? {payload: parsed.data as Payload, problems: []} : {problems};
}

function answerProblems(asked: Definition, {answers, context, channel}: Payload): Problem[] {
  const whole = isEntered({channel}) ? withBlanks(asked, rules) : asked;
  const definition = isReport(whole, answers) ? reportPart(whole) : mainPart(whole);
  const visible = shown(definition, answers);
  const uncalled = Object.keys(answers)
    .filter((id) => !visible.questions.has(id) || visible.answers[id] !== answers[id])
    .map((id): Problem => (isQuestion(whole, id) ? {questionId: id, code: 'not-asked'}
      : {questionId: id, code: 'unknown-question', params: {question: id}}));
  // No answer is left out, never null or false: taken for none, it would be stored all the same.
  const none = Object.entries<unknown>(answers).filter(([, answer]) => answer === null || answer === false)
    .map(([id]): Problem => ({questionId: id, code: 'wrong-field', params: {field: `answers.${id}`}}));
  if (none.length > 0) return none;
  const ended: Problem[] = visible.pages.some(({exit}) => exit) ? [{questionId: '', code: 'ends-before'}] : [];
  return [...contextProblems(whole, context), ...ended, ...uncalled, ...checkAnswers(rules, visible, visible.pages)];
}

const isQuestion = ({pages}: Definition, id: string): boolean => pages.some(({questions}) => questions.some((question) => question.id === id));

/** Page feedback says which page it is about; nothing else says where a person was. */
function contextProblems({kind}: Definition, context: Payload['context']): Problem[] {
  if ((kind === 'feedback') === (context !== undefined)) return [];
  return [{questionId: '', code: context === undefined ? 'wrong-field' : 'unknown-field', params: {field: 'context'}}];
}

function shapeProblems(issue: z.core.$ZodIssue): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((field) => ({questionId: '', code: 'unknown-field', params: {field: shortened([...issue.path, field].join('.'))}}));
  }
  const [first, second] = issue.path;
  const questionId = first === 'answers' && typeof second === 'string' ? shortened(second) : '';
  return [{questionId, code: 'wrong-field', params: {field: shortened(issue.path.join('.') || 'body')}}];
}

/** Names come from outside: a problem quotes no more of them than a person would read. */
const shortened = (name: string): string => Array.from(name).slice(0, 100).join('');
