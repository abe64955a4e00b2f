import type { BenchCase, CaseQuestion } from './cases.ts';

const typeNames = {
  radio: 'choice', checkbox: 'choices', text: 'text', comment: 'long-text', rating: 'scale', select: 'select',
} as const;

const questionOf = (question: CaseQuestion) => ({
  id: question.name,
  type: typeNames[question.type],
  label: question.title,
  ...(question.required && { required: true }),
  ...(question.type === 'rating' ? { min: 1, max: 5 } : question.choices.length > 0 && { choices: question.choices }),
  ...(question.visibleIf && { showIf: { question: question.visibleIf.q, is: question.visibleIf.equals } }),
});

/** A case as the definition (JSON) that the library's elements read. */
export const definitionOf = (benchCase: BenchCase) => ({
  id: benchCase.name,
  version: 1,
  kind: benchCase.name === 'poll' ? 'poll' : 'survey',
  title: benchCase.title,
  languages: ['en'],
  opens: '2020-01-01T00:00:00Z',
  closes: '2099-01-01T00:00:00Z',
  pages: benchCase.pages.map((questions, i) => ({ id: `page${i + 1}`, questions: questions.map(questionOf) })),
  results: { show: benchCase.name === 'poll' ? 'after-vote' : 'never' },
});
