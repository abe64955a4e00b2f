import {text} from '../../i18n/text.ts';
import type {QuestionRule} from '../question-type.ts';
import {texts, wrongType} from '../read.ts';
import type {ConsentQuestion} from './consent.schema.ts';

/** The answer is `true`; a box left alone is no answer. */
export const consentRule: QuestionRule<ConsentQuestion> = {
  missing: 'missing-consent',
  read: (question, fields) => texts(fields, question.id).length > 0 || undefined,
  check: (_question, answer) => (answer === true ? undefined : wrongType('true')),
  summary: (_question, _answer, language) => text(language, 'yes'),
};
