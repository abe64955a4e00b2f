import {msg} from './index.ts';

/** The English words of page feedback that are seen from the first paint on. */
export const feedbackWords = {
  'feedback-report': msg('Report a problem with this page', {id: 'feedback-report', desc: 'Button beside “Is this page useful?” (GOV.UK wording)'}),
} as const;
