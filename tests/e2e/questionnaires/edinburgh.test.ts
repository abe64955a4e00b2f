/** The City of Edinburgh Council's survey of natural neighbourhoods. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {questionnaire} from '../support/questionnaire.ts';
import {answer} from '../support/walk.ts';

const POSTCODE = 'Please tell us your postcode';
const AREA = 'Which area of the city would you say you lived in?';

describe('Edinburgh’s natural neighbourhoods', () => {
  const {survey, send} = questionnaire('edinburgh-neighbourhoods', '/edinburgh.html');

  it('takes one of the areas that people named', async () => {
    await answer(survey(), {sees: POSTCODE, answers: {[POSTCODE]: 'eh6 6qq', [AREA]: 'Davidson’s Mains'}});
    await send({postcode: 'EH6 6QQ', area: 'davidsons-mains'});
  });

  it('takes an area that few people name, in their words', async () => {
    await answer(survey(), {sees: POSTCODE, answers: {[POSTCODE]: null, [AREA]: 'Another area', 'Your answer for “Another area”': 'Holy Corner'}});
    await send({area: {value: 'another-area', text: 'Holy Corner'}});
  });

  it('asks for the name of another area', async () => {
    await answer(survey(), {sees: POSTCODE, answers: {[AREA]: 'Another area'}});
    await survey().getByRole('button', {name: 'Send your answers'}).click();
    await survey().getByRole('heading', {name: 'There is a problem'}).waitFor();
    await survey().getByRole('link', {name: 'Say what your answer is.'}).click();
    assert.equal(await survey().getByLabel('Your answer for “Another area”').evaluate((control) => control.matches(':focus')), true);
  });
});
