import {msg, str} from './index.ts';

/** The English words that an element needs before it can be used. The rest comes with what says it. */
export const words = {
  required: msg('(required)', {id: 'required', desc: 'Follows the label of a question that must be answered'}),
  continue: msg('Continue', {id: 'continue', desc: 'Button to the next page'}),
  send: msg('Send your answers', {id: 'send', desc: 'Button that sends a survey'}),
  vote: msg('Vote', {id: 'vote', desc: 'Button that sends the vote in a poll'}),
  yes: msg('Yes', {id: 'yes', desc: 'Answer to a yes-or-no question'}),
  no: msg('No', {id: 'no', desc: 'Answer to a yes-or-no question'}),
  'scale-point': msg(str`${'value'}: ${'label'}`, {id: 'scale-point', desc: 'A point of a scale and what it means: 1: Very bad'}),
  closes: msg(str`Closes ${'date'}.`, {id: 'closes', desc: 'While open; date has weekday, time and zone'}),
  help: msg('Need help or another format?', {id: 'help', desc: 'Before the contact’s text, email address and telephone number'}),
  privacy: msg('Privacy notice', {id: 'privacy', desc: 'Link'}),
  offline: msg('Check your connection and try again. Your answers are still here.', {
    id: 'offline', desc: 'Shown when the code that checks and sends answers could not be fetched'}),
} as const;
