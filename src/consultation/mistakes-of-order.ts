import type {Condition} from '../questions/base.schema.ts';
import {questionsOf} from './conditions.ts';
import type {Definition} from './definition.ts';
import {suggestion} from './explain.ts';
import type {Mistake} from './explain.ts';
import {conditionalChoices, pathOfPage, placesOf, placesOn} from './places.ts';

/** Ids used twice, and conditions on questions that do not come before: so no two conditions can wait for each other. */
export function orderMistakes(definition: Definition): Mistake[] {
  const mistakes: Mistake[] = [];
  const pageIds = new Set<string>();
  const earlier = new Set<string>();
  const all = new Set(placesOf(definition).map(({question}) => question.id));
  const check = (condition: Condition | undefined, path: string): void => {
    for (const id of condition ? questionsOf(condition) : []) {
      if (!earlier.has(id)) mistakes.push({path, message: conditionMessage(id, all)});
    }
  };
  definition.pages.forEach((page, p) => {
    const path = pathOfPage(p);
    if (pageIds.has(page.id)) mistakes.push({path: `${path}.id`, message: `“${page.id}” is the id of an earlier page.`});
    pageIds.add(page.id);
    check(page.showIf, `${path}.showIf`);
    for (const {question, path: at} of placesOn(page, p)) {
      if (earlier.has(question.id)) mistakes.push({path: `${at}.id`, message: `“${question.id}” is the id of an earlier question.`});
      check(question.showIf, `${at}.showIf`);
      for (const choice of conditionalChoices(question)) check(choice.showIf, at + choice.path);
      earlier.add(question.id);
    }
  });
  return mistakes;
}

const conditionMessage = (id: string, all: ReadonlySet<string>): string => (all.has(id)
  ? `asks about “${id}”, which does not come earlier. A condition can only ask about earlier questions.`
  : `asks about “${id}”, but there is no such question.${suggestion(id, [...all])}`);
