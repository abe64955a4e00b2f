import {sentence} from '../i18n/problems.ts';
import {addWords} from '../i18n/text.ts';
import {compositeWords} from '../i18n/words-composite.ts';
import {laterWords} from '../i18n/words-later.ts';
import {ruleFor} from '../questions/question-type.ts';
import {rules} from '../questions/rules.ts';
import type {Question} from '../questions/schemas.ts';
import type {Answer, Problem} from './answers.ts';

/** A problem as a plain sentence. @param language BCP 47; English where the interface does not speak it */
export function problemText(problem: Problem, language = 'en'): string {
  addWords('en', laterWords);
  return sentence(language, problem);
}

/** An answer in words, for exports and copies. */
export function summaryText(question: Question, answer: Answer, language = 'en'): string {
  addWords('en', compositeWords);
  return ruleFor(rules, question).summary(question, answer, language);
}
