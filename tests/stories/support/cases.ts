/** What is opened: every story and every documentation page of the built Storybook, some in more languages. */
import type {Fault} from './inspector.ts';

export interface Case {
  readonly name: string;
  readonly url: string;
  /** What is wrong with it, in words, given what was seen there. */
  judge(seen: readonly Fault[]): string[];
}

interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly tags: readonly string[];
}

/** The elements hold nearly all words of the interface; a question type shows its own languages in stories of its own. */
const MORE_LOCALES = ['cy', 'ar'];

/** @param base address of the built Storybook */
export async function casesOf(base: string): Promise<Case[]> {
  const response = await fetch(`${base}/index.json`);
  const {entries} = await response.json() as {entries: Readonly<Record<string, Entry>>};
  return Object.values(entries).flatMap((entry) => localesOf(entry).map((locale) => ({
    name: `${entry.id} (${locale})`,
    url: `${base}/iframe.html?id=${entry.id}&viewMode=${entry.type}&globals=locale:${locale};a11y.manual:!true`,
    judge: (seen) => judge(entry, seen),
  })));
}

const localesOf = ({type, title}: Entry): string[] =>
  (type === 'story' && title.startsWith('Elements/') ? ['en', ...MORE_LOCALES] : ['en']);

/**
 * Errors on the console are a fault, except where they are what the story is about: there their absence is one.
 * Of a documentation page only the stories' own looks are ours, and those are checked one by one.
 */
function judge({type, tags}: Entry, seen: readonly Fault[]): string[] {
  const logsErrors = tags.includes('logs-errors');
  const faults = type === 'docs' ? seen.filter(({kind}) => kind === 'render')
    : seen.filter(({kind}) => !(logsErrors && kind === 'console'));
  const isSilent = logsErrors && !seen.some(({kind}) => kind === 'console');
  return [
    ...faults.map(({kind, text}) => `${kind}: ${text.split('\n')[0] ?? ''}`),
    ...(isSilent ? ['console: the error that this story is about was not logged'] : []),
  ];
}
