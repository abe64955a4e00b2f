import {msg, str} from './index.ts';

/** The English words that an element needs before it can be used. The rest is in words-later.ts. */
export const words = {
  required: msg('(required)', {id: 'required', desc: 'Follows the label of a question that must be answered'}),
  page: msg(str`Page ${'page'} of ${'pages'}`, {id: 'page', desc: 'Progress in a survey, in numbers: Page 2 of 5'}),
  back: msg('Back', {id: 'back', desc: 'Button to the page before'}),
  continue: msg('Continue', {id: 'continue', desc: 'Button to the next page'}),
  send: msg('Send your answers', {id: 'send', desc: 'Button that sends a survey'}),
  vote: msg('Vote', {id: 'vote', desc: 'Button that sends the vote in a poll'}),
  yes: msg('Yes', {id: 'yes', desc: 'Answer to a yes-or-no question'}),
  no: msg('No', {id: 'no', desc: 'Answer to a yes-or-no question'}),
  'choose-select': msg('Choose an answer', {id: 'choose-select', desc: 'First, empty entry of a drop-down list'}),
  'scale-point': msg(str`${'value'}: ${'label'}`, {id: 'scale-point', desc: 'A point of a scale and what it means: 1: Very bad'}),
  opens: msg(str`Opens ${'date'}.`, {id: 'opens', desc: 'Before opening; date has weekday, time and zone'}),
  closes: msg(str`Closes ${'date'}.`, {id: 'closes', desc: 'While open; date has weekday, time and zone'}),
  closed: msg(str`Closed ${'date'}.`, {id: 'closed', desc: 'After closing; date has weekday, time and zone'}),
  'closed-undated': msg('This is now closed.', {id: 'closed-undated', desc: 'After closing, where no closing time is known'}),
  'not-open': msg('This is not open yet.', {id: 'not-open', desc: 'Before opening, where no opening time is known'}),
  offline: msg('Part of this form could not be loaded. Your answers are still here. Check your connection and try again.', {
    id: 'offline', desc: 'Shown when the code that checks and sends answers could not be fetched'}),
} as const;
