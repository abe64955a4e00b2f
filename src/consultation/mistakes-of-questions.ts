import type {Question} from '../questions/schemas.ts';
import type {Definition} from './definition.ts';
import {suggestion} from './explain.ts';
import type {Mistake} from './explain.ts';
import {pathOfPage, placesOf, stringsIn} from './places.ts';
import {answerKind} from './possible-answers.ts';
import {pipesOf} from './pipes.ts';

/** What is wrong with questions between their parts and with the questions before them. */
export const questionMistakes = (definition: Definition): Mistake[] => [
  ...placesOf(definition).flatMap(({question, path}) => exclusiveMistakes(question, path)),
  ...exitMistakes(definition),
  ...comparisonMistakes(definition),
  ...pipeMistakes(definition),
];

const exclusiveMistakes = (question: Question, path: string): Mistake[] =>
  ('choices' in question && question.type !== 'choices' ? question.choices : []).flatMap((choice, c) => ('exclusive' in choice && choice.exclusive
    ? [{path: `${path}.choices[${String(c)}].exclusive`, message: `belongs only in a question of type choices: of ${question.type} one choice never goes with another.`}] : []));

/** Nothing is sent from an exit page, so an answer given on it would be lost. */
const exitMistakes = ({pages}: Definition): Mistake[] => pages.flatMap(({exit, questions}, p) =>
  (exit && questions.some(({type}) => type !== 'statement')
    ? [{path: pathOfPage(p), message: 'must hold only statements: nothing is sent from an exit page.'}] : []));

const ORDERED: readonly string[] = ['date', 'month', 'number', 'scale'];

function comparisonMistakes(definition: Definition): Mistake[] {
  const earlier = new Map<string, Question>();
  return placesOf(definition).flatMap(({question, path}) => {
    const compare = 'compare' in question ? question.compare : undefined;
    const message = compare && comparisonMistake(question, compare, earlier);
    earlier.set(question.id, question);
    return message === undefined ? [] : [{path: `${path}.compare`, message}];
  });
}

function comparisonMistake({type, ...question}: Question, compare: {with: string; must: string}, earlier: ReadonlyMap<string, Question>): string | undefined {
  const other = earlier.get(compare.with);
  if (!other) return `names “${compare.with}”, which is no earlier question.${suggestion(compare.with, [...earlier.keys()])}`;
  const kind = answerKind({type, ...question} as Question);
  if (!['text', 'number', 'one'].includes(kind)) return `cannot stand in a question of type ${type}, whose answer is not one value.`;
  if (other.type !== type) return `names “${compare.with}”, whose type must be ${type} as well, not ${other.type}.`;
  if (compare.must === 'equal' || ORDERED.includes(type)) return undefined;
  return `can only be equal in a question of type ${type}: ${compare.must} is for ${ORDERED.join(', ')}.`;
}

/** Answers that texts repeat: only of earlier pages, since a page is not drawn again while somebody answers it. */
function pipeMistakes({pages, ...rest}: Definition): Mistake[] {
  const all = new Map(pages.flatMap(({questions}) => questions.map((question) => [question.id, question])));
  const earlier = new Set<string>();
  const onPages = pages.flatMap((page, p) => {
    const found = pipesIn(page, pathOfPage(p)).flatMap(({path, id}) => {
      const message = pipeMistake(id, all, earlier);
      return message === undefined ? [] : [{path, message}];
    });
    for (const {id} of page.questions) earlier.add(id);
    return found;
  });
  return [...pipesIn(rest, '').map(({path, id}) => ({path, message: `repeats the answer to “${id}”, which only the texts of pages can do.`})), ...onPages];
}

const pipesIn = (part: unknown, at: string): {path: string; id: string}[] =>
  stringsIn(part, at).flatMap(({path, text}) => pipesOf(text).map((id) => ({path, id})));

function pipeMistake(id: string, all: ReadonlyMap<string, Question>, earlier: ReadonlySet<string>): string | undefined {
  const question = all.get(id);
  if (!question) return `repeats the answer to “${id}”, but there is no such question.${suggestion(id, [...all.keys()])}`;
  if (!earlier.has(id)) return `repeats the answer to “${id}”, which is not asked on an earlier page.`;
  return ['none', 'true', 'parts'].includes(answerKind(question)) ? `repeats the answer to “${id}”, but a ${question.type} has none in one line of words.` : undefined;
}
