import {msg} from './index.ts';
import {limitWords} from './words-limit.ts';

/** The English words of page feedback that come right after first paint. */
export const feedbackLaterWords = {
  ...limitWords,
  'feedback-sent': msg('Thank you for your feedback', {id: 'feedback-sent', desc: 'Heading after page feedback was received'}),
  'feedback-useful': msg('Say whether this page is useful', {id: 'feedback-useful', desc: 'Button that leads back from the report of a problem'}),
  'feedback-personal': msg('Do not include personal or financial information, like your National Insurance number or credit card details.', {
    id: 'feedback-personal', desc: 'Hint at a text (GOV.UK wording)'}),
  'feedback-close': msg('Close', {id: 'feedback-close', desc: 'Button that closes the dialog'}),
} as const;
