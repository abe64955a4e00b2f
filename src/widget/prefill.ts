import {isAnswered} from '../consultation/answers.ts';
import type {Answer, Answers} from '../consultation/answers.ts';
import type {Definition, Page} from '../consultation/definition.ts';
import {shown} from '../consultation/shown.ts';
import {ruleFor} from '../questions/question-type.ts';
import type {Rules} from '../questions/question-type.ts';
import type {Question} from '../questions/schemas.ts';
import type {WidgetHost} from './host.ts';

/** What nobody may say for somebody else, whatever the page lists. */
const OWN_WORDS: readonly string[] = ['consent', 'email'];

/** Whether a form field belongs to a question: its id, or its id and what follows a dot. */
const belongsTo = (field: string, id: string): boolean => field === id || field.startsWith(`${id}.`);

/** The query without the fields of these questions; what stays is left as it was written. */
export const queryWithout = (query: string, ids: readonly string[]): string => {
  const parts = query.replace(/^\?/, '').split('&');
  const kept = parts.filter((part) => ![...new URLSearchParams(part).keys()].some((field) => ids.some((id) => belongsTo(field, id))));
  if (kept.length === parts.length) return query;
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
};

/** Why a question may not be filled in from an address; undefined where it may. */
function refusal({petition}: Definition, page: Page, question: Question): string | undefined {
  const asked: readonly {type: string}[] = 'questions' in question ? [question, ...question.questions] : [question];
  const own = asked.find(({type}) => OWN_WORDS.includes(type));
  if (own) return `questions of type ${own.type} are answered by the person alone`;
  if (page.personal) return 'its page asks about the person';
  return Object.values(petition?.sign ?? {}).includes(question.id) ? 'a signature is given by the person alone' : undefined;
}

/**
 * The answers that a query gives to the questions that the page has listed, each checked like any other. A question
 * that is hidden, by what the query itself answers, takes none.
 * @param said hears of everything that is left out, for the page's author
 */
export function answersOf(definition: Definition, rules: Rules, names: readonly string[], query: URLSearchParams, said: (id: string, why: string) => void): Answers {
  const answers: Record<string, Answer> = {};
  const isGiven = (id: string): boolean => [...query.keys()].some((field) => belongsTo(field, id));
  for (const page of definition.pages) for (const {id} of page.questions.filter((one) => names.includes(one.id) && isGiven(one.id))) {
    const question = shown(definition, answers).questions.get(id);
    const answer = question && ruleFor(rules, question).read(question, query);
    const troubles = question && isAnswered(answer) ? [ruleFor(rules, question).check(question, answer) ?? []].flat() : [];
    const why = question ? refusal(definition, page, question) ?? troubles[0]?.code : 'it is hidden';
    if (why !== undefined) said(id, why);
    else if (isAnswered(answer)) answers[id] = answer as Answer;
  }
  const known = definition.pages.flatMap(({questions}) => questions.map(({id}) => id));
  names.filter((name) => !known.includes(name)).forEach((name) => { said(name, 'there is no such question'); });
  return answers;
}

/**
 * Takes what the page's address says for the questions that `prefill` lists, and removes it from the address bar,
 * where it would be read by whoever looks, and shared with the link. Nothing is stored by it.
 */
export function takePrefill(host: WidgetHost, definition: Definition, rules: Rules): Answers {
  const names = host.prefill?.split(/\s+/).filter(Boolean) ?? [];
  const {search, pathname, hash} = location;
  const rest = queryWithout(search, names);
  if (rest === search) return {};
  try {
    history.replaceState(history.state, '', pathname + rest + hash);
  } catch {
    // A frame without an address of its own may not change it.
  }
  return answersOf(definition, rules, names, new URLSearchParams(search), (id, why) => {
    console.warn(`<${host.localName}> does not fill in “${id}”: ${why}.`);
  });
}
