/** GSA Touchpoints: whether a page was useful, and open-ended feedback. */
import {describe, it} from 'node:test';
import {questionnaire} from '../support/questionnaire.ts';
import {answer} from '../support/walk.ts';
import type {Entries} from '../support/walk.ts';

const IMPROVE = 'How can we improve this website to better meet your needs?';

describe('feedback of GSA Touchpoints', () => {
  const {survey, send} = questionnaire('touchpoints-feedback', '/touchpoints.html');

  async function feedback(useful: 'Yes' | 'No', answers: Entries): Promise<void> {
    await survey().getByText('Was this page useful?').waitFor();
    await survey().getByRole('button', {name: useful, exact: true}).click();
    await answer(survey(), {sees: IMPROVE, answers});
  }

  it('takes what could be better, with a name and an email address', async () => {
    await feedback('No', {[IMPROVE]: 'Larger print.', Name: 'Ada Byron', Email: 'ada@example.org'});
    await send({useful: 'no', improve: 'Larger print.', name: 'Ada Byron', email: 'ada@example.org'});
  });

  it('takes yes alone, since nobody has to write', async () => {
    await feedback('Yes', {[IMPROVE]: null, Name: null, Email: null});
    await send({useful: 'yes'});
  });
});
