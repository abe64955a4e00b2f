import type {Question} from '../questions/schemas.ts';

/** An earlier answer inside a text: `{{tenure}}`. */
const PIPE = /\{\{\s*([A-Za-z][\w-]*)\s*\}\}/g;
/** Properties whose text is Markdown: in them an answer must stay plain text. */
const MARKDOWN: readonly string[] = ['text', 'background'];
const UNKNOWN = '…';

/** An answer in words; undefined where there is none. */
type Said = (id: string) => string | undefined;

/** The ids of the questions whose answers a part of a definition repeats. */
export const pipesOf = (part: unknown): string[] => [...JSON.stringify(part).matchAll(PIPE)].map(([, id = '']) => id);

/** Whether a definition repeats any answer. */
export const hasPipes = (definition: unknown): boolean => pipesOf(definition).length > 0;

/** A text with the answers that it repeats, in one line each; `…` stands for one that is not given. */
export const pipedText = (text: string, said: Said, mark = (answer: string): string => answer): string =>
  text.replace(PIPE, (_pipe, id: string) => mark((said(id) ?? UNKNOWN).replace(/\s+/g, ' ')));

const escaped = (answer: string): string => answer.replace(/[\\*_[\]()-]/g, '\\$&');

/** A question with every answer that its texts repeat. */
export function pipedQuestion(question: Question, said: Said): Question {
  const walk = (part: unknown, isMarkdown: boolean): unknown => {
    if (typeof part === 'string') return pipedText(part, said, isMarkdown ? escaped : undefined);
    if (Array.isArray(part)) return part.map((item) => walk(item, isMarkdown));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, walk(value, isMarkdown || MARKDOWN.includes(key))]));
  };
  return pipesOf(question).length > 0 ? walk(question, false) as Question : question;
}
