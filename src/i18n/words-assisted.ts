import {msg, str} from './index.ts';

/** The English words for staff who enter what somebody answered on paper or by phone. */
export const assistedWords = {
  'assisted-keys': msg('Keys: 1 to 9 choose an answer. Enter goes to the next question. Ctrl+Enter goes on, and sends at the end. Leave out what was left blank.', {
    id: 'assisted-keys', desc: 'Above the form; Ctrl is the name of the key'}),
  'assisted-sent': msg(str`Sent, reference ${'reference'}. Next form.`, {id: 'assisted-sent', desc: 'Above the next, empty form'}),
} as const;
