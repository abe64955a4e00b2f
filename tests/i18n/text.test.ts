import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {plural} from '../../src/i18n/plural.ts';
import {sentence} from '../../src/i18n/problems.ts';
import {addWords, interfaceLocale, loadLocale, localized, matchLocale, text} from '../../src/i18n/text.ts';
import {dateTime} from '../../src/i18n/time.ts';
import {laterWords} from '../../src/i18n/words-later.ts';
import {surveyWords} from '../../src/i18n/words-survey.ts';

before(async () => {
  addWords('en', {...laterWords, ...surveyWords});
  await loadLocale('cy');
});

describe('text', () => {
  it('speaks English and Welsh', () => {
    assert.equal(text('en', 'continue'), 'Continue');
    assert.equal(text('cy', 'continue'), 'Parhau');
  });

  it('puts values into their places in every language', () => {
    assert.equal(text('en', 'page', {page: 2, pages: 5}), 'Page 2 of 5');
    assert.equal(text('cy', 'page', {page: 2, pages: 5}), 'Tudalen 2 o 5');
    assert.equal(text('cy', 'too-long', {max: 80, length: 93}), 'Rhaid i’ch ateb gynnwys 80 nod neu lai. Mae ganddo 93.');
  });

  it('leaves a value as it is, whatever it looks like', () => {
    const value = '${page} {0} $1 <img>';
    assert.equal(text('en', 'unknown-choice', {value}), `“${value}” is not one of the answers.`);
  });

  it('speaks the language of a region, and English where it does not know a language', () => {
    assert.equal(text('cy-GB', 'yes'), 'Ie');
    assert.equal(text('ar', 'yes'), 'Yes');
    assert.equal(interfaceLocale('ar'), 'en');
    assert.equal(interfaceLocale('CY-gb'), 'cy');
  });

  it('is not led astray by names of Object.prototype', () => {
    assert.equal(text('constructor', 'yes'), 'Yes');
    assert.equal(text('__proto__', 'yes'), 'Yes');
  });

  it('says a problem in words', () => {
    assert.equal(sentence('en', {code: 'too-small', params: {min: 1}}), 'Enter 1 or more.');
    assert.equal(sentence('cy', {code: 'missing-choice'}), 'Dewiswch un o’r atebion.');
  });
});

describe('matchLocale', () => {
  for (const [wanted, offered, found] of [
    ['cy', ['en', 'cy'], 'cy'], ['cy-GB', ['en', 'cy'], 'cy'], ['en', ['en-GB', 'cy'], 'en-GB'], ['CY', ['cy'], 'cy'],
    ['pt-BR', ['pt-PT', 'pt-BR'], 'pt-BR'], ['fr', ['en', 'cy'], undefined], ['', ['en'], undefined],
  ] as const) {
    it(`finds ${found ?? 'nothing'} for “${wanted}” in ${offered.join(', ')}`, () => {
      assert.equal(matchLocale(wanted, offered), found);
    });
  }
});

describe('localized', () => {
  it('takes the language, else its relative, else the first', () => {
    assert.equal(localized('Bins', 'cy'), 'Bins');
    assert.equal(localized({en: 'Bins', cy: 'Biniau'}, 'cy'), 'Biniau');
    assert.equal(localized({en: 'Bins', cy: 'Biniau'}, 'cy-GB'), 'Biniau');
    assert.equal(localized({cy: 'Biniau', en: 'Bins'}, 'fr'), 'Biniau');
    assert.equal(localized({}, 'en'), '');
  });
});

describe('plural', () => {
  it('has the forms of English', () => {
    assert.equal(plural('en', 'results-total', 1), '1 vote so far.');
    assert.equal(plural('en', 'results-total', 1234), '1,234 votes so far.');
  });

  it('has the six forms of Welsh', () => {
    const said = [0, 1, 2, 3, 6, 7].map((n) => plural('cy', 'results-total', n));
    assert.deepEqual(said.map((words) => words.split(' ')[1]), ['pleidlais', 'bleidlais', 'bleidlais', 'pleidlais', 'phleidlais', 'pleidlais']);
  });
});

describe('dateTime', () => {
  it('says weekday, date, time and zone, day before month', () => {
    const said = dateTime('en', '2026-12-13T23:59:59Z', 'Europe/London');
    assert.match(said, /Sunday,? 13 December 2026/u);
    assert.match(said, /23:59/u);
    assert.match(said, /GMT/u);
  });

  it('says it in the zone of the consultation', () => {
    assert.match(dateTime('en', '2026-06-30T23:30:00Z', 'Europe/London'), /Wednesday,? 1 July 2026.*00:30.*BST/u);
  });

  it('speaks Welsh', () => {
    assert.match(dateTime('cy', '2026-12-13T12:00:00Z', 'Europe/London'), /Rhagfyr/u);
  });
});
