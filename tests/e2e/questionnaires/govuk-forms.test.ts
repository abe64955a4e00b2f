/** GOV.UK Forms: a form with every type of question. */
import {describe, it} from 'node:test';
import {questionnaire} from '../support/questionnaire.ts';
import {answer, goOn, seesIn, walk} from '../support/walk.ts';
import type {Stop} from '../support/walk.ts';

const WAY: readonly Stop[] = [
  {sees: 'Single line of text', answers: {'Single line of text': 'Tŷ Mawr'}},
  {sees: 'Number', answers: {Number: '12'}},
  {sees: 'Address', answers: {Address: {'Address line 1': '1 Bridge Street', 'Town or city': 'Glanmor', Postcode: 'SW1A 1AA'}}},
  {sees: 'Email address', answers: {'Email address': 'ada@example.org'}},
  {sees: 'Todays Date', answers: {'Todays Date': {Day: '3', Month: '2', Year: '2026'}}},
  {sees: 'National Insurance number', answers: {'National Insurance number': 'QQ 12 34 56 C'}},
  {sees: 'Phone number', answers: {'Phone number': '01632 960123'}},
];

describe('“All question types form” of GOV.UK Forms', () => {
  const {complete, survey} = questionnaire('govuk-all-question-types', '/govuk-form.html');

  it('takes an answer to each of its questions', () => complete([
    ...WAY,
    {sees: 'Selection from a list of options', answers: {'Selection from a list of options': ['Option 1', 'Option 3']}},
    {sees: 'Multiple lines of text', answers: {'Multiple lines of text': 'One line'}},
  ]));

  it('lets its optional questions be', () => complete([
    ...WAY,
    {sees: 'Selection from a list of options', answers: {'Selection from a list of options': null}},
    {sees: 'Multiple lines of text', answers: {'Multiple lines of text': null}},
  ]));

  it('refuses what is no email address, no date and no National Insurance number, and takes what is', async () => {
    const wrong: Readonly<Record<string, [stop: Stop, words: string]>> = {
      'Email address': [{sees: 'Email address', answers: {'Email address': 'ada at example.org'}}, 'Error: Enter an email address'],
      'Todays Date': [{sees: 'Todays Date', answers: {'Todays Date': {Day: '30', Month: '2', Year: '2026'}}}, 'Error: '],
      'National Insurance number': [{sees: 'National Insurance number', answers: {'National Insurance number': '123456'}}, 'Error: Enter a National Insurance number in the correct format.'],
    };
    for (const stop of WAY) {
      const [mistake, words] = wrong[stop.sees] ?? [];
      if (mistake) {
        await answer(survey(), mistake);
        await goOn(survey());
        await seesIn(survey(), words ?? '');
      }
      await walk(survey(), [stop]);
    }
    await seesIn(survey(), 'Selection from a list of options');
  });
});
