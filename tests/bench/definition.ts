import type { BenchCase, CasePetition, CaseQuestion } from './cases.ts';

const typeNames = {
  radio: 'choice', checkbox: 'choices', text: 'text', comment: 'long-text', rating: 'scale', select: 'select',
  boolean: 'yes-no', email: 'email', postcode: 'postcode', consent: 'consent', matrix: 'matrix',
} as const;

const questionOf = (question: CaseQuestion) => ({
  id: question.name,
  type: typeNames[question.type],
  label: question.title,
  ...(question.required && { required: true }),
  ...(question.rows ? { rows: question.rows, columns: question.choices } : question.type === 'rating' ? { min: 1, max: 5 } : question.choices.length > 0 && { choices: question.choices }),
  ...(question.visibleIf && { showIf: { question: question.visibleIf.q, is: question.visibleIf.equals } }),
});

/** Where the petition's count stands in the site. */
export const countPath = '/counts/petition.json';

const petitionOf = ({ background, decides, goal, effect }: CasePetition) => ({
  petition: {
    background, decides, thresholds: [{ at: goal, effect }],
    sign: { name: 'name', email: 'email', postcode: 'postcode', consent: 'consent' },
  },
  links: { results: countPath },
});

/** The count as the collector sends it. */
export const countOf = ({ count, goal }: CasePetition) =>
  ({ count, paper: 0, asOf: '2026-11-20T12:00:00Z', thresholds: [{ at: goal, reachedAt: null }] });

/** A case as the definition (JSON) that the library's elements read. */
export const definitionOf = ({ name, kind, title, pages, petition }: BenchCase) => ({
  id: name,
  version: 1,
  kind,
  title,
  languages: ['en'],
  opens: '2020-01-01T00:00:00Z',
  // Feedback about a page has no end, on the native page neither.
  ...(kind !== 'feedback' && { closes: '2099-01-01T00:00:00Z' }),
  pages: pages.map((questions, i) => ({ id: `page${i + 1}`, questions: questions.map(questionOf) })),
  ...(kind === 'feedback' && { feedback: { useful: 'q1' } }),
  ...(petition && petitionOf(petition)),
  results: { show: kind === 'poll' ? 'after-vote' : 'never' },
});
