import {msg, str} from './index.ts';

/** The English words of choices, lists and scales that show more than the common ones. */
export const choiceWords = {
  'other-text': msg(str`Your answer for “${'label'}”`, {id: 'other-text', desc: 'Label of the text field of a choice that asks for words, such as “Other”'}),
  'other-opens': msg('A text field follows when this is chosen.', {id: 'other-opens', desc: 'For screen readers, said of a choice that asks for words'}),
  or: msg('or', {id: 'or', desc: 'Between the choices of a question and “None of these”'}),
  unticked: msg(str`Not ticked any more: ${'answers'}.`, {id: 'unticked', desc: '“None of these” and the other choices rule each other out; answers is a list of labels'}),
  'choose-up-to': msg(str`Choose up to ${'max'}.`, {id: 'choose-up-to', desc: 'How many boxes may be ticked'}),
  'choose-least': msg(str`Choose at least ${'min'}.`, {id: 'choose-least', desc: 'How many boxes must be ticked'}),
  'choose-exactly': msg(str`Choose ${'min'}.`, {id: 'choose-exactly', desc: 'How many boxes must be ticked, no more and no less'}),
  'choose-between': msg(str`Choose ${'min'} to ${'max'}.`, {id: 'choose-between', desc: 'How many boxes must be ticked'}),
  'point-between': msg(str`, between ${'low'} and ${'high'}`, {id: 'point-between', desc: 'For screen readers, follows a number on a scale: 3, between 1: Very bad and 5: Very good'}),
  'search-hint': msg('Type to search the list.', {id: 'search-hint', desc: 'Said of a long list of answers'}),
  matches: msg('one: # answer fits.|other: # answers fit.', {
    id: 'matches', desc: 'A plural: forms divided by |, each begins with its Intl.PluralRules category; # is how many choices hold what was typed'}),
  'no-match': msg('No answer fits what you typed.', {id: 'no-match', desc: 'No choice of a long list holds what was typed'}),
} as const;
