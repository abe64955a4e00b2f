/**
 * The work that every side of the benchmark does, in a form that belongs to no library: `definition.ts` turns it
 * into a definition, `native/page.ts` into a page written by hand.
 */
export type CaseName = 'poll' | 'feedback' | 'petition' | 'survey-20' | 'survey-200';
export interface CaseChoice { value: string; label: string }
export interface CaseQuestion {
  name: string;
  type: 'radio' | 'checkbox' | 'text' | 'comment' | 'rating' | 'select' | 'boolean' | 'email' | 'postcode' | 'consent' | 'matrix';
  title: string;
  required: boolean;
  choices: CaseChoice[];
  /** Of a matrix, whose columns are its choices. */
  rows?: CaseChoice[];
  visibleIf?: { q: string; equals: string };
}
export interface CasePetition { background: string; decides: string; count: number; goal: number; effect: string }
export interface BenchCase {
  name: CaseName;
  kind: 'poll' | 'feedback' | 'petition' | 'survey';
  title: string;
  pages: CaseQuestion[][];
  petition?: CasePetition;
}

const options = (count: number, prefix: string): CaseChoice[] =>
  Array.from({ length: count }, (_, i) => ({ value: `o${i + 1}`, label: `${prefix} ${i + 1}` }));

const judgements = ['Very bad', 'Bad', 'Fair', 'Good', 'Very good']
  .map((label, i) => ({ value: `c${i + 1}`, label }));

const qualities = ['Clean', 'Safe', 'Quiet', 'Green', 'Accessible'].map((label, i) => ({ value: `r${i + 1}`, label }));

const topics = ['transport', 'housing', 'parks', 'schools', 'safety', 'energy', 'waste', 'health', 'culture', 'water',
  'trees', 'parking', 'cycling', 'markets', 'libraries', 'noise', 'lighting', 'playgrounds', 'budget', 'participation'];

/** 8 radio groups, 3 checkbox groups, 3 texts, 2 comments, 2 ratings, 1 select and 1 matrix. */
const mix = [
  'radio', 'checkbox', 'text', 'comment', 'radio',
  'radio', 'rating', 'text', 'checkbox', 'radio',
  'matrix', 'radio', 'select', 'radio', 'comment',
  'rating', 'checkbox', 'text', 'radio', 'radio'] as const;
type Kind = (typeof mix)[number];

const wording: Record<Kind, (topic: string) => string> = {
  radio: (topic) => `Which statement about ${topic} fits you best?`,
  checkbox: (topic) => `Which measures for ${topic} do you support?`,
  text: (topic) => `Name one place that matters for ${topic}`,
  comment: (topic) => `What would you change about ${topic}?`,
  rating: (topic) => `How satisfied are you with ${topic}?`,
  select: (topic) => `Which district do you think of for ${topic}?`,
  matrix: (topic) => `How do you judge ${topic} in your street?`,
};

const choicesOf = (kind: Kind, topic: string): CaseChoice[] => {
  if (kind === 'radio' || kind === 'checkbox') return options(4, `${topic.charAt(0).toUpperCase()}${topic.slice(1)} choice`);
  if (kind === 'select') return options(8, 'District');
  if (kind === 'rating') return ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }));
  return kind === 'matrix' ? judgements : [];
};

const question = (index: number, isRequired: boolean): CaseQuestion => {
  const kind = mix[index % mix.length] as Kind;
  const topic = topics[index % topics.length] as string;
  return {
    name: `q${index + 1}`,
    type: kind,
    title: `Q${index + 1}. ${wording[kind](topic)}`,
    required: isRequired,
    choices: choicesOf(kind, topic),
    ...(kind === 'matrix' && { rows: qualities }),
  };
};

const surveyOf20 = (): BenchCase => {
  const required = new Set([0, 4, 6, 7, 11, 17]);
  const conditions = new Map([[9, { q: 'q6', equals: 'o1' }], [14, { q: 'q12', equals: 'o2' }]]);
  const questions = mix.map((_, i) => {
    const visibleIf = conditions.get(i);
    return { ...question(i, required.has(i)), ...(visibleIf && { visibleIf }) };
  });
  return {
    name: 'survey-20',
    kind: 'survey',
    title: 'Your neighbourhood in 2030',
    pages: [0, 5, 10, 15].map((start) => questions.slice(start, start + 5)),
  };
};

const asked = (name: string, type: CaseQuestion['type'], title: string, required = true): CaseQuestion =>
  ({ name, type, title, required, choices: [] });

/**
 * The three questions of page feedback. The visitor first sees the one that is answered by a press of a button, and the
 * others once it has been answered: so on two pages, on every side.
 */
const feedback: BenchCase = {
  name: 'feedback',
  kind: 'feedback',
  title: 'Feedback',
  pages: [
    [asked('q1', 'boolean', 'Q1. Was this page useful?')],
    [asked('q2', 'comment', 'Q2. What can we do better?', false), asked('q3', 'email', 'Q3. Your e-mail address')],
  ],
};

const petition: BenchCase = {
  name: 'petition',
  kind: 'petition',
  title: 'Petition',
  petition: {
    background: 'The market square has no shade and no seats.', decides: 'The council’s cabinet',
    count: 1234, goal: 1500, effect: 'The full council debates it.',
  },
  pages: [[
    asked('name', 'text', 'Full name'), asked('email', 'email', 'Email address'), asked('postcode', 'postcode', 'Postcode'),
    asked('consent', 'consent', 'I live, work or study here'),
  ]],
};

export const cases: Record<CaseName, BenchCase> = {
  poll: {
    name: 'poll',
    kind: 'poll',
    title: 'Poll',
    pages: [[{
      name: 'q1', type: 'radio', required: true,
      title: 'Q1. Which plan for the market square do you prefer?', choices: options(5, 'Plan'),
    }]],
  },
  feedback,
  petition,
  'survey-20': surveyOf20(),
  'survey-200': {
    name: 'survey-200',
    kind: 'survey',
    title: 'The long survey',
    pages: [Array.from({ length: 200 }, (_, i) => question(i, i % 10 === 0))],
  },
};

export const caseNames = Object.keys(cases) as CaseName[];

/** What a visitor uses first, and the events by which its page hears of that. */
export interface FirstControl { selector: string; events: string[] }

export const firstControl = ({ kind }: BenchCase): FirstControl => kind === 'feedback'
  ? { selector: 'fieldset button', events: ['click'] }
  : { selector: 'input:not([type=hidden]), select, textarea', events: ['input', 'change'] };
