/** The real questionnaires say what their sources say, letter for letter, but for what the list of examples names. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {definitionOf} from '../support/definitions.ts';
import {defraForm, sourceText} from './support/sources.ts';
import {defraWords, definitionWords, govukWords, letters} from './support/words.ts';

interface Case {
  readonly id: string;
  readonly words: readonly string[];
  /** What the source says, and what the definition says in its place; nothing where it is left out. */
  readonly changes?: Readonly<Record<string, string>>;
  /** What only the definition says. */
  readonly added?: readonly string[];
}

const defra = (id: string, source: string, rest: Omit<Case, 'id' | 'words'> = {}): Case => ({id, words: defraWords(defraForm(source)), ...rest});

const PAY = 'https://products.payments.service.gov.uk/pay/a766662a747442e58ef55b1e7874ea9f';

const CASES: readonly Case[] = [
  {id: 'govuk-all-question-types', words: govukWords('govuk-forms-all-question-types.json')},
  defra('defra-permit-advice', 'defra-conditions-1.json', {changes: {'Steve test for HM': ''}}),
  defra('defra-newts', 'defra-conditions-newt.json', {
    changes: {
      'You can add more water bodies on the next pages.': '',
      'By selecting \'Accept and send\', I agree to these declarations.': '',
      'click \'back\' at the top of this page to return to the previous question': 'go back to the previous question',
      [`[GOV.UK Pay](${PAY})`]: 'GOV.UK Pay',
    },
    added: ['Water body', 'Declaration'],
  }),
  defra('defra-components', 'defra-components.json', {changes: {
    'All Components': '',
    'Upload your methodology statement': '',
    'Upload 2 copies of your methodology statement in Word, PDF or JPEG. The maximum file size for each file is 100MB': '',
    '[An internal link](http://localhost:3009/fictional-page)': '',
    'Check before you start': '', 'Personal details': '', 'Company details': '',
  }}),
  defra('defra-clean-air', 'defra-runner-components.json'),
  defra('defra-report', 'defra-runner-report.json'),
  defra('defra-passport', 'defra-feedback.json'),
];

/** The texts that a list lacks. */
const missing = (texts: readonly string[], list: readonly string[]): string[] => {
  const known = new Set(list.map(letters));
  return texts.filter((text) => letters(text) !== '' && !known.has(letters(text)));
};

describe('the words of a real questionnaire', () => {
  for (const {id, words, changes = {}, added = []} of CASES) {
    const changed = words.map((text) => Object.entries(changes).reduce((rest, [from, to]) => rest.replaceAll(letters(from), letters(to)), letters(text)));
    const told = definitionWords(definitionOf(id));

    it(`are all in ${id}`, () => {
      assert.deepEqual(missing(changed, told), []);
    });

    it(`are all that ${id} says`, () => {
      assert.deepEqual(missing(told, [...changed, ...added]), []);
    });

    it(`are changed in ${id} only where they are found`, () => {
      assert.deepEqual(Object.keys(changes).filter((from) => !words.some((text) => letters(text).includes(letters(from)))), []);
    });
  }

  it('make the areas of Edinburgh: those that five people named, as they named them', () => {
    const lines = sourceText('edinburgh-natural-neighbourhoods-freq.csv').trim().split('\n').map((line) => line.split(','));
    const named = lines.filter(([, count]) => Number(count) >= 5).map(([area = '']) => letters(area));
    const [, area] = definitionOf('edinburgh-neighbourhoods').pages[0]?.questions ?? [];
    const listed = area?.type === 'select' ? area.choices.map(({label}) => letters(label as string)) : [];
    assert.deepEqual(listed.toSorted(), [...named, letters('Another area')].toSorted());
  });

  it('ask Edinburgh what its notes say was asked', () => {
    const notes = letters(sourceText('edinburgh-natural-neighbourhoods-questionnaire-notes.md'));
    const [, ...asked] = definitionWords(definitionOf('edinburgh-neighbourhoods')).slice(0, 4);
    assert.deepEqual(asked.filter((text) => !notes.includes(letters(text))), []);
  });

  it('are those of Touchpoints, as far as its answer holds any', () => {
    const [form] = (JSON.parse(sourceText('touchpoints-forms.json')) as {data: {attributes: {name: string; instructions: string}}[]}).data;
    const told = definitionWords(definitionOf('touchpoints-feedback'));
    assert.deepEqual(missing([form?.attributes.name ?? '', form?.attributes.instructions ?? ''], told), []);
  });
});
