import type {Pack} from '../packs/pack.ts';
import type {Question} from '../questions/schemas.ts';
import type {Definition} from './definition.ts';
import type {Mistake} from './explain.ts';
import {placesOf} from './places.ts';
import {packsOf} from './packs.ts';

/** What a warning is measured by. */
export interface Measures {
  /** The least that a survey should be open, in days. */
  leastDays: number;
  /** The moment, ms since 1970. */
  now: number;
}

const DAY = 86_400_000;

/** What stops no publishing, but what an author should know. @param definition as its author wrote it */
export const warningsOf = (definition: Definition, measures: Measures): Mistake[] => [
  ...timeWarnings(definition, measures),
  ...aboutWarnings(definition),
  ...translationWarnings(definition),
  ...packWarnings(definition),
  ...placesOf(definition).flatMap(({question, path}) => questionWarnings(question).map(({path: at, message}) => ({path: path + at, message}))),
];

/** How long people have: feedback on a page has no end, and polls and petitions have reasons to be short. */
function timeWarnings({kind, opens, closes}: Definition, {leastDays, now}: Measures): Mistake[] {
  if (kind === 'feedback') return [];
  if (closes === undefined) return [{path: 'closes', message: 'is missing: nobody is told until when they can answer.'}];
  const end = Date.parse(closes);
  if (end <= now) return [{path: 'closes', message: 'is in the past: nobody can answer.'}];
  const days = Math.floor((end - (opens === undefined ? now : Date.parse(opens))) / DAY);
  return kind === 'survey' && days < leastDays
    ? [{path: 'closes', message: `leaves people ${String(days)} ${days === 1 ? 'day' : 'days'} to answer: ${String(leastDays)} are usual.`}] : [];
}

/** Whom people can ask, and what happens with what they say. */
function aboutWarnings({privacy, contact}: Definition): Mistake[] {
  return [
    ...(privacy ? [] : [{path: 'privacy', message: 'is missing: people must be told who keeps their answers, what for and how long (UK GDPR, article 13).'}]),
    ...(contact ? [] : [{path: 'contact', message: 'is missing: nobody can ask for help or for another format.'}]),
    ...(contact && contact.email === undefined ? [{path: 'contact.email', message: 'is missing: people who cannot phone have nobody to ask.'}] : []),
    ...(contact && contact.phone === undefined ? [{path: 'contact.phone', message: 'is missing: people who are not online have nobody to ask.'}] : []),
  ];
}

const TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
/** Its only property may have three letters, as a language may. */
const NO_TEXT = 'image';

/** Texts by language that lack one of the definition's. */
function translationWarnings(definition: Definition): Mistake[] {
  const walk = (part: unknown, path: string, name: string): Mistake[] => {
    if (Array.isArray(part)) return part.flatMap((item, i) => walk(item, `${path}[${String(i)}]`, name));
    if (typeof part !== 'object' || part === null) return [];
    const entries = Object.entries(part);
    const isText = name !== NO_TEXT && entries.every(([key, value]) => TAG.test(key) && typeof value === 'string');
    if (isText) return missing(Object.keys(part), definition.languages).map((language) => ({path, message: `has no text in “${language}”.`}));
    return entries.flatMap(([key, item]) => walk(item, path ? `${path}.${key}` : key, key));
  };
  return walk(definition, '', '');
}

const missing = (has: readonly string[], languages: readonly string[]): string[] => languages.filter((language) => !has.includes(language));

function packWarnings(definition: Definition): Mistake[] {
  return packsOf(definition).flatMap((pack, i) => {
    const path = `demographics[${String(i)}]`;
    if (!pack) return [];
    const isShipped = typeof definition.demographics?.[i] === 'string';
    return [
      ...(isShipped ? missing(languagesOf(pack), definition.languages).map((language) => ({path, message: `names “${pack.id}”, which has no text in “${language}”.`})) : []),
      ...(pack.section === 'equality' && pack.reason === undefined
        ? [{path: `${path}.reason`, message: 'is missing: people should know why they are asked about themselves.'}] : []),
    ];
  });
}

const languagesOf = ({title}: Pack): string[] => (typeof title === 'string' ? [] : Object.keys(title));

/** @returns paths from the question on */
function questionWarnings(question: Question): Mistake[] {
  const {type, required, compare, message, pattern} = question as {type: string; required?: unknown; compare?: unknown; message?: unknown; pattern?: unknown};
  const needsMessage = pattern !== undefined ? 'pattern' : compare !== undefined ? 'compare' : undefined;
  return [
    ...(needsMessage !== undefined && message === undefined ? [{path: '.message', message: `is missing: people are not told what ${needsMessage} wants of them.`}] : []),
    ...(type === 'consent' && required === 'soft' ? [{path: '.required', message: 'is “soft”: a consent is needed or it is free, and asking twice presses people.'}] : []),
    ...('choices' in question && question.choices.length === 1 ? [{path: '.choices', message: 'holds one choice: there is nothing to choose.'}] : []),
  ];
}
