import type {Condition, Scalar} from '../questions/base.schema.ts';
import {questionsOf, testsOf} from './conditions.ts';
import type {Definition} from './definition.ts';
import type {Mistake} from './explain.ts';
import {comparedWith, testMistakes} from './mistakes-of-tests.ts';
import {conditionalChoices, endsAlways, pathOfPage, placesOf, placesOn} from './places.ts';
import type {Placed} from './places.ts';
import {possibleAnswers} from './possible-answers.ts';
import {canHold} from './possible.ts';

/** Something that is shown by a condition: a page, a question or a choice. */
interface Target {
  path: string;
  own?: Condition | undefined;
  page: number;
  /** What must hold for the parts around it. */
  around: readonly Condition[];
}

/** Conditions that can never hold, and pages, questions and choices that nobody can reach. */
export function conditionMistakes(definition: Definition): Mistake[] {
  const places = new Map(placesOf(definition).map((place) => [place.question.id, place]));
  const questions = new Map([...places].map(([id, {question}]) => [id, question]));
  const all = targetsOf(definition);
  const wrong = all.flatMap(({path, own}) => (own ? testMistakes(own, questions).map((message) => ({path: `${path}.showIf`, message})) : []));
  if (wrong.length > 0) return wrong;
  const end = definition.pages.findIndex((page) => endsAlways(page) && !page.showIf);
  if (end >= 0 && end < definition.pages.length - 1) {
    return [{path: pathOfPage(end + 1), message: `can never be reached: the exit page “${definition.pages[end]?.id ?? ''}” before it is shown to everybody.`}];
  }
  return reachMistakes(definition, places, all);
}

/** What nobody can reach, without what is inside it. */
function reachMistakes(definition: Definition, places: ReadonlyMap<string, Placed>, targets: readonly Target[]): Mistake[] {
  const mistakes: Mistake[] = [];
  const answers = answersOf(definition, places);
  const isPossible = (conditions: readonly Condition[]): boolean => canHold(conditions, (id) => answers.get(id));
  for (const {path, own, page, around} of targets) {
    if (mistakes.some((mistake) => path.startsWith(mistake.path.replace('.showIf', '')))) continue;
    const needed = [...exitsBefore(definition, page), ...around, ...(own ? [own] : [])];
    if (own && !isPossible([own])) mistakes.push({path: `${path}.showIf`, message: 'can never hold: no answers meet all of it.'});
    else if (!isPossible([...needed, ...impliedBy(needed, definition, places)])) mistakes.push({path, message: UNREACHABLE});
  }
  return mistakes;
}

const UNREACHABLE = 'can never be reached: wherever it would be shown, an exit page comes before it, or what its condition asks about is not shown.';

function targetsOf(definition: Definition): Target[] {
  return definition.pages.flatMap((whole, page): Target[] => {
    const {showIf} = whole;
    const above = showIf ? [showIf] : [];
    return [{path: pathOfPage(page), own: showIf, page, around: []}, ...placesOn(whole, page).flatMap(({question, path}): Target[] => {
      const around = question.showIf ? [...above, question.showIf] : above;
      const choices = conditionalChoices(question).map((choice) => ({path: path + choice.path.replace('.showIf', ''), own: choice.showIf, page, around}));
      return [...(question.showIf ? [{path, own: question.showIf, page, around: above}] : []), ...choices];
    })];
  });
}

/** The way goes on past the exit pages that come before a page. */
const exitsBefore = ({pages}: Definition, page: number): Condition[] =>
  pages.slice(0, page).flatMap((earlier) => (earlier.exit && earlier.showIf && endsAlways(earlier) ? [{not: earlier.showIf}] : []));

/** What follows from asking about questions: one that is answered has been shown, and so has a choice that was taken. */
function impliedBy(conditions: readonly Condition[], definition: Definition, places: ReadonlyMap<string, Placed>): Condition[] {
  const implied: Condition[] = [];
  const ids = new Set(conditions.flatMap(questionsOf));
  // The set grows while it is walked: what was asked about may hang on other questions.
  for (const id of ids) {
    const place = places.get(id);
    if (!place) continue;
    const {question, page} = place;
    const needed = [...exitsBefore(definition, page), definition.pages[page]?.showIf ?? [], question.showIf ?? []].flat();
    const more: Condition[] = [
      ...(needed.length > 0 ? [{any: [{question: id, answered: false}, {all: needed}]}] : []),
      ...conditionalChoices(question).map(({value, showIf}) => ({any: [{question: id, excludes: value}, showIf]})),
    ];
    implied.push(...more);
    for (const other of more.flatMap(questionsOf)) ids.add(other);
  }
  return implied;
}

/** The answers to each question that make a difference to some condition. */
function answersOf(definition: Definition, places: ReadonlyMap<string, Placed>): ReadonlyMap<string, unknown[] | undefined> {
  const asked = new Map([...places.keys()].map((id) => [id, new Set<Scalar>()]));
  for (const test of targetsOf(definition).flatMap(({own}) => (own ? testsOf(own) : []))) {
    const value = comparedWith(test);
    if (value !== undefined) asked.get(test.question)?.add(value);
  }
  return new Map([...places].map(([id, {question}]) => [id, possibleAnswers(question, [...asked.get(id) ?? []])]));
}
