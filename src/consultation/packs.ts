import type {LocalizedText} from '../i18n/text.ts';
import {packs as shipped} from '../packs/index.ts';
import type {Pack} from '../packs/pack.ts';
import type {Condition} from '../questions/base.schema.ts';
import type {Question} from '../questions/schemas.ts';
import type {Definition, Page} from './definition.ts';

/** Whether somebody wants to answer questions about themselves at all: without a yes none is asked (GOV.UK, Equality information). */
const GATEWAY = 'about-you';
const ASKED: Condition = {question: GATEWAY, is: 'yes'};

const words = {
  respondent: {en: 'About your response', cy: 'Am eich ymateb'},
  equality: {en: 'About you', cy: 'Amdanoch chi'},
  gateway: {en: 'Will you answer some questions about yourself?', cy: 'A wnewch chi ateb rhai cwestiynau amdanoch eich hun?'},
} as const;

/** The ids of the packs that a definition asks for. */
export const packIds = ({demographics = []}: Pick<Definition, 'demographics'>): string[] =>
  demographics.map((wanted) => (typeof wanted === 'string' ? wanted : wanted.id));

/** The packs that a definition asks for; undefined stands for an id that is unknown. */
export const packsOf = ({demographics = []}: Pick<Definition, 'demographics'>, packs: readonly Pack[] = shipped): (Pack | undefined)[] =>
  demographics.map((wanted) => (typeof wanted === 'string' ? packs.find(({id}) => id === wanted) : wanted));

/**
 * A definition with the questions of its packs as pages after its own: the role in which somebody answers first, who they
 * are last, after a reason and a question whether they want to. Without `demographics` it is the same definition.
 * @throws RangeError where a pack is unknown
 */
export function withPacks(definition: Definition, packs: readonly Pack[] = shipped): Definition {
  const {demographics, ...rest} = definition;
  if (!demographics) return definition;
  const wanted = packsOf(definition, packs).map((pack, i) => {
    if (!pack) throw new RangeError(`There is no pack “${String(packIds(definition)[i])}”.`);
    return pack;
  });
  const of = (section: Pack['section']): Pack[] => wanted.filter((pack) => pack.section === section);
  return {...rest, pages: [...rest.pages, ...respondentPage(of('respondent')), ...equalityPage(of('equality'))]};
}

function respondentPage(packs: readonly Pack[]): Page[] {
  if (packs.length === 0) return [];
  return [{id: 'about-response', title: words.respondent, personal: true, questions: [...reasonOf('about-response-reason', packs), ...questionsOf(packs)]}];
}

function equalityPage(packs: readonly Pack[]): Page[] {
  if (packs.length === 0) return [];
  const gateway: Question = {id: GATEWAY, type: 'yes-no', label: words.gateway};
  const asked = questionsOf(packs).map((question): Question =>
    ({...question, showIf: question.showIf ? {all: [ASKED, question.showIf]} : ASKED}));
  return [{id: GATEWAY, title: words.equality, personal: true, questions: [...reasonOf('about-you-reason', packs), gateway, ...asked]}];
}

const questionsOf = (packs: readonly Pack[]): Question[] => packs.flatMap(({questions}) => questions);

/** Why the packs ask, each reason once; nothing where none says it. */
function reasonOf(id: string, packs: readonly Pack[]): Question[] {
  const reasons = [...new Map(packs.flatMap(({reason}) => (reason === undefined ? [] : [[JSON.stringify(reason), reason]]))).values()];
  return reasons.length > 0 ? [{id, type: 'statement', text: joined(reasons)}] : [];
}

/** Texts as paragraphs of one, in every language that any of them has. */
function joined(texts: readonly LocalizedText[]): LocalizedText {
  const languages = new Set(texts.flatMap((text) => (typeof text === 'string' ? [] : Object.keys(text))));
  const inLanguage = (language: string): string =>
    texts.flatMap((text) => (typeof text === 'string' ? text : text[language] ?? [])).join('\n\n');
  return languages.size === 0 ? inLanguage('') : Object.fromEntries([...languages].map((language) => [language, inLanguage(language)]));
}
