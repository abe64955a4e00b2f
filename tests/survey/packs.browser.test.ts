/** A definition in a file only names its packs: the element fetches and asks them. */
import {expect} from 'chai';
import {choose, press, seen, shows, smallSurvey, widget} from '../support/elements.ts';

describe('demographic questions', () => {
  it('come on a page of their own, after a reason, to those who want to answer', async () => {
    const host = await widget(smallSurvey({
      demographics: ['sex-1'],
      pages: [{id: 'first', questions: [{id: 'safe', type: 'yes-no', label: 'Is it safe?'}]}],
    }));
    expect(seen(host)).to.include('Page 1 of 2');
    press(host, 'Continue');
    await shows(host, 'About you');
    expect(seen(host)).to.include('Equality Act 2010').and.not.to.include('What is your sex?');
    choose(host, 'about-you', 'yes');
    await shows(host, 'What is your sex?');
  });
});
