import type {Answers, Problem} from './answers.ts';
import type {Definition} from './definition.ts';

const LINK = /:\/\/|\bwww\.|[\p{L}\d-]\.(?:com|org|net|info|biz|io|app|shop|online|site|xyz|top|click|link|ru|uk)\b/iu;
/** What a spreadsheet takes for a formula, in full width too. */
const FORMULA = /^[=+\-@\u2212\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20]/u;

/** What is wrong with a name that is to stand under a petition, beyond what its question's type refuses. */
export function signatureProblems({petition}: Definition, answers: Answers): Problem[] {
  const questionId = petition?.sign.name ?? '';
  const answer = answers[questionId];
  const name = (typeof answer === 'string' ? answer : '').replace(/[\s\p{C}]+/gu, ' ').trim();
  if (LINK.test(name)) return [{questionId, code: 'name-link'}];
  return FORMULA.test(name) ? [{questionId, code: 'name-start', params: {character: Array.from(name)[0] ?? ''}}] : [];
}
