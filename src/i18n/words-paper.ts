import {msg, str} from './index.ts';

/** The English words of a survey on paper, and of the way to it. */
export const paperWords = {
  'paper-print': msg('Print this survey as a paper form', {id: 'paper-print', desc: 'Button'}),
  'paper-form': msg(str`Form ${'id'}, version ${'version'}`, {id: 'paper-form', desc: 'Printed on a paper form, so that staff know what it answers: Form bins-2026, version 3'}),
  'paper-online': msg('You can also answer online:', {id: 'paper-online', desc: 'On a paper form; the address of the page follows'}),
  'paper-how': msg('Write clearly in black or blue ink. Mark boxes with a tick or a cross.', {id: 'paper-how', desc: 'How to fill in a paper form'}),
  'paper-return': msg('Return the form to:', {id: 'paper-return', desc: 'On a paper form; the postal address follows'}),
  'paper-return-ask': msg('To return the form, ask for the address. How to reach us is at its end.', {id: 'paper-return-ask', desc: 'On a paper form that names no postal address'}),

  'tick-one': msg('Tick one box.', {id: 'tick-one', desc: 'On a paper form'}),
  'tick-any': msg('Tick all that apply.', {id: 'tick-any', desc: 'On a paper form'}),
  'tick-most': msg(str`Tick up to ${'max'}.`, {id: 'tick-most', desc: 'On a paper form: how many boxes'}),
  'tick-least': msg(str`Tick at least ${'min'}.`, {id: 'tick-least', desc: 'On a paper form: how many boxes'}),
  'tick-between': msg(str`Tick ${'min'} to ${'max'}.`, {id: 'tick-between', desc: 'On a paper form: how many boxes'}),
  'tick-exactly': msg(str`Tick ${'min'}.`, {id: 'tick-exactly', desc: 'On a paper form: how many boxes'}),
  'tick-rows': msg('Tick one box in each row.', {id: 'tick-rows', desc: 'On a paper form, above a table'}),
  'rank-write': msg('Write 1 beside the best, 2 beside the next best, and so on.', {id: 'rank-write', desc: 'On a paper form: how to put things in order'}),
  'rank-write-most': msg(str`Write 1 beside the best, 2 beside the next best, and so on up to ${'max'}.`, {id: 'rank-write-most', desc: 'On a paper form: how to put things in order'}),
  'share-write': msg(str`Write an amount on each line. Together they come to ${'total'}.`, {id: 'share-write', desc: 'On a paper form: how to share out a budget; total has its unit'}),
  'share-total': msg('Total:', {id: 'share-total', desc: 'On a paper form, below amounts'}),
  'paper-more': msg('If you need more room, go on on another sheet.', {id: 'paper-more', desc: 'On a paper form, below questions that are asked several times'}),

  'paper-only': msg(str`Answer only if ${'condition'}.`, {id: 'paper-only', desc: 'On a paper form, above a question that not everybody answers'}),
  'paper-only-part': msg(str`Answer this part only if ${'condition'}.`, {id: 'paper-only-part', desc: 'On a paper form, above several questions that not everybody answers'}),
  'paper-only-choice': msg(str`${'choice'} (only if ${'condition'})`, {id: 'paper-only-choice', desc: 'On a paper form: a choice that not everybody has'}),
  'paper-stop': msg('Stop here: you need not return this form.', {id: 'paper-stop', desc: 'On a paper form, where it ends for some'}),
  'paper-stop-if': msg(str`Stop here if ${'condition'}: you need not return this form.`, {id: 'paper-stop-if', desc: 'On a paper form, where it ends for some'}),

  'if-chose': msg(str`you chose “${'answer'}” for question ${'n'}`, {id: 'if-chose', desc: 'Part of: Answer only if …'}),
  'if-not-chose': msg(str`you did not choose “${'answer'}” for question ${'n'}`, {id: 'if-not-chose', desc: 'Part of: Answer only if …'}),
  'if-equal': msg(str`your answer to question ${'n'} is ${'answer'}`, {id: 'if-equal', desc: 'Part of: Answer only if …'}),
  'if-not-equal': msg(str`your answer to question ${'n'} is not ${'answer'}`, {id: 'if-not-equal', desc: 'Part of: Answer only if …'}),
  'if-least': msg(str`your answer to question ${'n'} is ${'answer'} or more`, {id: 'if-least', desc: 'Part of: Answer only if …'}),
  'if-most': msg(str`your answer to question ${'n'} is ${'answer'} or less`, {id: 'if-most', desc: 'Part of: Answer only if …'}),
  'if-answered': msg(str`you answered question ${'n'}`, {id: 'if-answered', desc: 'Part of: Answer only if …'}),
  'if-unanswered': msg(str`you did not answer question ${'n'}`, {id: 'if-unanswered', desc: 'Part of: Answer only if …'}),
  'if-and': msg(str`${'one'} and ${'other'}`, {id: 'if-and', desc: 'Joins two parts of: Answer only if …'}),
  'if-or': msg(str`${'one'} or ${'other'}`, {id: 'if-or', desc: 'Joins two parts of: Answer only if …'}),
  'if-earlier': msg('an earlier answer calls for it', {id: 'if-earlier', desc: 'Part of: Answer only if …, where no better words are known'}),
  'paper-answer': msg(str`[your answer to question ${'n'}]`, {id: 'paper-answer', desc: 'In place of an earlier answer inside a text, on an empty paper form'}),
} as const;
