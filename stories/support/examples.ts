/** The shared examples, with Arabic and Urdu for what the stories show of them. */
import bins from '../../demo/definitions/bins-poll.json' with {type: 'json'};
import childFares from '../../demo/definitions/child-fares-petition.json' with {type: 'json'};
import choicesShowcase from '../../demo/definitions/choices-showcase.json' with {type: 'json'};
import composite from '../../demo/definitions/composite-showcase.json' with {type: 'json'};
import council from '../../demo/definitions/council-survey.json' with {type: 'json'};
import cpr from '../../demo/definitions/cpr-petition.json' with {type: 'json'};
import crossing from '../../demo/definitions/crossing-petition.json' with {type: 'json'};
import fields from '../../demo/definitions/fields-showcase.json' with {type: 'json'};
import greenSpaces from '../../demo/definitions/green-spaces.json' with {type: 'json'};
import library from '../../demo/definitions/library-poll.json' with {type: 'json'};
import market from '../../demo/definitions/market-poll.json' with {type: 'json'};
import pageFeedback from '../../demo/definitions/page-feedback.json' with {type: 'json'};
import pageUseful from '../../demo/definitions/page-useful.json' with {type: 'json'};
import timeCapsule from '../../demo/definitions/time-capsule-poll.json' with {type: 'json'};
import tree from '../../demo/definitions/tree-poll.json' with {type: 'json'};
import {checkDefinition} from '../../src/schema.ts';
import type {Definition, Kind} from '../../src/schema.ts';
import phrases from './phrases.json' with {type: 'json'};

const translations: Readonly<Record<string, Readonly<Record<string, string>>>> = phrases;

/** Every text that has an English version, with those of the phrase book beside it. */
export const inMoreLanguages = <T>(content: T): T => JSON.parse(JSON.stringify(content), (_key, value: unknown) =>
  (typeof value === 'object' && value !== null && 'en' in value && typeof value.en === 'string'
    ? {...value, ...translations[value.en]} : value)) as T;

const VILLAGE = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';

/** German words, and a Welsh village wherever a petition names a place. */
const longWords = {
  ...crossing,
  id: 'long-words-petition',
  title: 'Geschwindigkeitsbegrenzungsüberwachungsanlagen für die Grundschulwegsicherheitskonzeptentwicklung in Donaudampfschifffahrtsgesellschaftshafen',
  petition: {
    ...crossing.petition,
    decides: `Gemeindeverkehrsangelegenheitenausschuss, ${VILLAGE}`,
    areas: crossing.petition.areas.map((area) => ({...area, name: VILLAGE})),
  },
};

const files = [bins, childFares, choicesShowcase, composite, council, cpr, crossing, fields, greenSpaces, library, longWords, market, pageFeedback, pageUseful, timeCapsule, tree];
const examples = new Map(files.map((json) => {
  const {definition, mistakes} = checkDefinition({...inMoreLanguages(json), languages: [...json.languages, 'ar', 'ur']});
  if (!definition) throw new Error(`${json.id}: ${mistakes.map(({path, message}) => `${path} ${message}`).join(', ')}`);
  return [definition.id, definition];
}));

/** The ids of the examples of a kind. */
export const examplesOf = (kind: Kind): string[] => [...examples.values()].filter((definition) => definition.kind === kind).map(({id}) => id);

/** @throws Error where there is no example of that id */
export function example(id: string): Definition {
  const found = examples.get(id);
  if (!found) throw new Error(`There is no example ${id}.`);
  return found;
}

/** What an author may get wrong: a type that does not exist, an id with a space, a forgotten label. */
export const brokenExample = {
  ...council,
  pages: [{id: 'home', questions: [{id: 'home type', type: 'radio', label: 'What kind of home do you live in?'}, {id: 'people', type: 'number'}]}],
};
