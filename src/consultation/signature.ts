import type {Answers, Problem} from './answers.ts';
import type {Definition} from './definition.ts';

/** A web address. Before a bare ending stand three letters or more, so that J.Top and Dr.Link can sign; x.com and t.me need their slash. */
const LINK = /\/\/|\bwww\.|(?:[\p{L}\d-]{3}[.。](?:(?:co|org|gov|ac|me)\.)?|\.(?=\p{L}+\/))(?:com|org|net|info|biz|io|app|shop|online|site|xyz|top|click|link|ru|uk|me|ly|gl)(?![\p{L}\d])/iu;
/** What a spreadsheet takes for a formula (OWASP “CSV injection”). */
const FORMULA = /^[=+\-@\u2212]/;
/** Markup, control characters but the tab, and what turns the direction of the words that follow. */
const NOT_IN_NAMES = /[<>]|(?!\t)[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

/** What is wrong with a name that is to stand under a petition, beyond what its question's type refuses. */
export function signatureProblems({petition}: Definition, answers: Answers): Problem[] {
  const questionId = petition?.sign.name ?? '';
  const answer = answers[questionId];
  // NFKC makes ordinary characters of full-width ones and the like.
  const name = (typeof answer === 'string' ? answer : '').normalize('NFKC');
  const seen = name.replace(/\p{C}/gu, '').trim();
  if (LINK.test(seen)) return [{questionId, code: 'name-link'}];
  if (FORMULA.test(seen)) return [{questionId, code: 'name-start', params: {character: seen.charAt(0)}}];
  return NOT_IN_NAMES.test(name) ? [{questionId, code: 'name-character'}] : [];
}
