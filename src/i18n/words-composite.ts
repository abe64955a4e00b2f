import {msg, str} from './index.ts';

/** The English words of questions with several parts: matrix, ranking, allocation, group. */
export const compositeWords = {
  pair: msg(str`${'label'}: ${'value'}`, {id: 'pair', desc: 'A part of an answer and what was answered there: “Street lights: Good”, “Parks: £20”'}),
  'rank-up': msg('Move up', {id: 'rank-up', desc: 'Button in an order, best first; the name of the item follows, unseen'}),
  'rank-down': msg('Move down', {id: 'rank-down', desc: 'Button in an order, best first; the name of the item follows, unseen'}),
  'rank-out': msg('Take out', {id: 'rank-out', desc: 'Button in an order: the item is in no place then; its name follows, unseen'}),
  'rank-add': msg('Add', {id: 'rank-add', desc: 'Button that puts an item at the end of an order; its name follows'}),
  'rank-order': msg('Your order, best first', {id: 'rank-order', desc: 'Above the items that have been put in order'}),
  'rank-none': msg('Nothing is in your order yet.', {id: 'rank-none', desc: 'In place of the items that have been put in order'}),
  'rank-rest': msg('Not in your order', {id: 'rank-rest', desc: 'Above the items that have not been put in order'}),
  'rank-now': msg(str`${'item'}, now ${'place'} of ${'count'}`, {id: 'rank-now', desc: 'Spoken after an item was moved: “Bus, now 2 of 5”'}),
  'rank-gone': msg(str`${'item'}, taken out`, {id: 'rank-gone', desc: 'Spoken after an item was taken out of the order'}),
  'rank-most': msg(str`${'max'} are in your order, and no more can be. Take one out before you add another.`, {
    id: 'rank-most', desc: 'Why nothing can be added to the order'}),
  'share-left': msg(str`Left to share out: ${'left'} of ${'total'}`, {id: 'share-left', desc: 'Below the amounts of a budget; both have their unit: “£20 of £100”'}),
  'share-over': msg(str`${'over'} too much: there is ${'total'} to share out`, {id: 'share-over', desc: 'The amounts add up to more than there is; both have their unit'}),
  entry: msg(str`${'item'} ${'n'}`, {id: 'entry', desc: 'One of several people or things of the same kind: “Person 2”'}),
  'entry-of': msg(str`${'item'} ${'n'} of ${'count'}`, {id: 'entry-of', desc: 'The same where it is filled in: “Person 2 of 3”'}),
  'entry-item': msg('Entry', {id: 'entry-item', desc: 'What one is called where the survey has no word for it: “Entry 2”'}),
  'entry-part': msg(str`${'entry'}, ${'part'}`, {id: 'entry-part', desc: 'In the list of mistakes: “Person 2, Date of birth”'}),
  'entry-add': msg('Add another', {id: 'entry-add', desc: 'Button that adds one more person or thing; what it is follows, unseen'}),
  'entry-remove': msg('Remove', {id: 'entry-remove', desc: 'Button that takes one away; its name follows, unseen'}),
  'entry-removed': msg(str`${'entry'} removed`, {id: 'entry-removed', desc: 'Spoken after one was taken away: “Person 2 removed”'}),
  'entry-most': msg(str`You have added ${'max'}, and no more can be added.`, {id: 'entry-most', desc: 'Why no other person or thing can be added'}),
} as const;
