import {text} from '../../i18n/text.ts';
import type {QuestionRule} from '../question-type.ts';
import {texts, wrongType} from '../read.ts';
import type {ConsentQuestion} from './consent.schema.ts';

/** The answer is `true`; anything but the ticked box, such as “false” from a form of somebody's own, agrees to nothing. */
export const consentRule: QuestionRule<ConsentQuestion> = {
  missing: 'missing-consent',
  isEssential: true,
  read: (question, fields) => texts(fields, question.id).includes('true') || undefined,
  check: (_question, answer) => (answer === true ? undefined : wrongType('true')),
  summary: (_question, _answer, language) => text(language, 'yes'),
};
