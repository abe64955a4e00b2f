import type {Definition, Kind} from './definition.ts';
import type {Mistake} from './explain.ts';
import type {Question} from '../questions/schemas.ts';
import {feedbackMistakes} from './feedback.ts';
import {petitionMistakes} from './petition.ts';

/** The question types that the element of a kind can show, so that it fetches the code of no others. A survey shows all. */
export const typesOf: Readonly<Record<Exclude<Kind, 'survey'>, readonly string[]>> = {
  poll: ['choice', 'choices', 'scale', 'yes-no'],
  feedback: ['choice', 'choices', 'scale', 'yes-no', 'text', 'long-text', 'email'],
  petition: ['choice', 'choices', 'scale', 'yes-no', 'text', 'email', 'postcode', 'consent'],
};

/** Mistakes against the rules of a definition's kind. */
export function kindMistakes(definition: Definition): Mistake[] {
  const {kind, pages, petition, feedback} = definition;
  const typeMistakes = kind === 'survey' ? [] : pages.flatMap((page, p) => page.questions.flatMap(({type}, q) => (typesOf[kind].includes(type) ? []
    : [{path: `pages[${String(p)}].questions[${String(q)}].type`, message: `must be one of ${typesOf[kind].join(', ')} in a ${nameOf(kind)}, not ${type}.`}])));
  return [
    ...(kind === 'poll' ? pollMistakes(definition) : typeMistakes),
    ...surveyOnly(definition),
    ...belonging('petition', petition, kind),
    ...belonging('feedback', feedback, kind),
    ...(petition && kind === 'petition' ? petitionMistakes(petition, pages) : []),
    ...(feedback && kind === 'feedback' ? feedbackMistakes(feedback, pages) : []),
  ];
}

const nameOf = (kind: Kind): string => (kind === 'feedback' ? 'feedback form' : kind);

/** The part that makes a definition a petition or page feedback stands in these and nowhere else. */
function belonging(name: 'petition' | 'feedback', part: unknown, kind: Kind): Mistake[] {
  if ((part !== undefined) === (kind === name)) return [];
  return [{path: name, message: part === undefined ? `is missing: a ${nameOf(kind)} needs it.` : `does not belong in a ${nameOf(kind)}.`}];
}

/** What only a survey's element can do. */
function surveyOnly({kind, pages, demographics, review}: Definition): Mistake[] {
  if (kind === 'survey') return [];
  const message = `belongs only in a survey, not in a ${nameOf(kind)}.`;
  return [
    ...(demographics ? [{path: 'demographics', message}] : []),
    ...(review === undefined ? [] : [{path: 'review', message}]),
    ...pages.flatMap(({exit}, p) => (exit ? [{path: `pages[${String(p)}].exit`, message}] : [])),
    ...pages.flatMap(({questions}, p) => questions.flatMap((question, q) =>
      richParts(question).map((part) => ({path: `pages[${String(p)}].questions[${String(q)}].${part}`, message})))),
  ];
}

/** What of a question needs views that only a survey fetches: the others are too small to carry them. */
function richParts(question: Question): string[] {
  const whole = (['order', 'look'] as const).filter((name) => name in question);
  const choices = 'choices' in question ? question.choices : [];
  return [...whole, ...choices.flatMap((choice, c) =>
    (['other', 'exclusive', 'image'] as const).filter((name) => name in choice).map((name) => `choices[${String(c)}].${name}`))];
}

/** A poll is one question whose answers can be counted, with all of them in sight. */
function pollMistakes({pages}: Definition): Mistake[] {
  const conditional = pages.some((page) => page.showIf ?? page.questions.some(({showIf}) => showIf));
  if (conditional) return [{path: 'pages', message: 'must not have showIf in a poll: with one question there is nothing to ask about.'}];
  const asked = pages.flatMap((page) => page.questions);
  if (asked.length !== 1) return [{path: 'pages', message: `must hold one question in a poll, not ${String(asked.length)}.`}];
  if (asked.every(({type}) => typesOf.poll.includes(type))) return [];
  return [{path: 'pages', message: `must ask a poll's question with one of the types ${typesOf.poll.join(', ')}.`}];
}
