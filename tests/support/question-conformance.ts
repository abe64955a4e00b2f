/** What holds for every question type, whatever it looks like. A new type passes this suite with an example, not with tests of its own. */
import {expect} from 'chai';
import {render} from 'lit';
import type {LitElement} from 'lit';
import '../../src/define.ts';
import type {FieldState} from '../../src/fields/frame.ts';
import {addWords, loadLocale, localized, text} from '../../src/i18n/text.ts';
import type {LocalizedText} from '../../src/i18n/text.ts';
import {choiceWords} from '../../src/i18n/words-choices.ts';
import {compositeWords} from '../../src/i18n/words-composite.ts';
import {fieldWords} from '../../src/i18n/words-fields.ts';
import {laterWords} from '../../src/i18n/words-later.ts';
import {surveyWords} from '../../src/i18n/words-survey.ts';
import type {QuestionView} from '../../src/questions/question-type.ts';
import type {Question} from '../../src/schema.ts';
import {rareStyles} from '../../src/questions/rare.styles.ts';
import {views} from '../../src/questions/views.ts';
import type {Example} from '../questions/examples.ts';
import {axeFaults} from './axe.ts';
import {accessibilityTree, inChromium} from './browser-commands.ts';
import {mountForm} from './form-fixture.ts';
import {danglingIds} from './id-references.ts';
import {serverRendered} from './server-rendered.ts';

const ERROR = 'Something is wrong.';
const CONTROLS = 'input:not([type=hidden]),select,textarea';

addWords('en', {...laterWords, ...surveyWords, ...choiceWords, ...compositeWords, ...fieldWords});
await loadLocale('cy');
/** An element's own looks, with those of rare questions. */
const survey = await customElements.whenDefined('consult-survey') as typeof LitElement;
const elementStyles = [...survey.elementStyles, rareStyles];

const words = (node: Node | null | undefined): string => (node?.textContent ?? '').replace(/\s+/gu, ' ').trim();
const view = (question: Question, state: FieldState): ReturnType<QuestionView<Question>> =>
  (views[question.type] as unknown as QuestionView<Question>)(question, state);
const show = (question: Question, form: HTMLFormElement, state: Partial<FieldState> = {}): void =>
  void render(view(question, {language: 'en', headingLevel: 3, ...state}), form);
const controlsOf = (form: Element, role?: Example['role']): HTMLInputElement[] =>
  [...form.querySelectorAll<HTMLInputElement>(role === 'button' ? 'button' : CONTROLS)];
/** What a control is called: its label, or the words of a button. */
const nameOf = (control: HTMLInputElement): string => words(control.labels?.[0] ?? control);
const dataOf = (form: HTMLFormElement): [string, unknown][] => [...new FormData(form).entries()];
/** The text that the ids of `aria-describedby` stand for. */
const description = (element: Element | undefined): string => (element?.getAttribute('aria-describedby') ?? '')
  .split(' ').map((id) => words((element?.getRootNode() as ShadowRoot).getElementById(id))).join(' ');

/** The element that carries the question's name, description and state: the control, or the group of controls. */
const carrier = (form: Element): Element | undefined => form.querySelector('fieldset') ?? controlsOf(form)[0];

/** The form of an example in a shadow root with an element's own looks. */
const formFor = (state: Partial<FieldState>, {question}: Example, options: Parameters<typeof mountForm>[1] = {}): HTMLFormElement => {
  const form = mountForm(elementStyles, options);
  show(question, form, state);
  return form;
};

export function questionConformance(example: Example): void {
  const {question, what, answer, fields, role} = example;
  const {unit: measure = '', maxLength: max} = question as {unit?: LocalizedText; maxLength?: number};
  const unit = question.type === 'long-text' && max ? text('en', 'characters-limit', {max: max.toLocaleString('en')}) : example.group ? '' : localized(measure, 'en');
  const withError = {answer, error: ERROR};

  describe([question.type, ...what === undefined ? [] : [what]].join(', '), () => {
    if (role !== 'none') {
      nameAndDescription(example, unit);
      state(example);
    }

    it('restores its answer, and keeps it when it is rendered again', () => {
      const form = formFor({answer}, example);
      expect(dataOf(form)).to.deep.equal(fields);
      show(question, form, withError);
      show(question, form, {answer});
      expect(dataOf(form)).to.deep.equal(fields);
    });

    it('sends nothing before it is answered', () => {
      expect(dataOf(formFor({}, example)).filter(([, value]) => value !== '')).to.deep.equal([]);
    });

    for (const language of ['en', 'cy']) {
      for (const state of [{}, {answer}, withError]) {
        it(`is the same from the server in ${language}, with ${Object.keys(state).join(' and ') || 'nothing'}`, async () => {
          const fromBrowser = formFor({language, ...state}, example);
          const fromServer = mountForm([], {});
          fromServer.append(await serverRendered(question, {language, headingLevel: 3, ...state}));
          expect(dataOf(fromServer)).to.deep.equal(dataOf(fromBrowser));
          expect(words(fromServer)).to.equal(words(fromBrowser));
          expect(outline(fromServer)).to.deep.equal(outline(fromBrowser));
        });
      }
    }

    layout(example);

    for (const state of [{}, withError]) {
      it(`is clean for axe ${'error' in state ? 'with' : 'without'} an error, and its ids resolve`, async () => {
        const form = formFor(state, example);
        expect(danglingIds(form)).to.deep.equal([]);
        expect(await axeFaults(form)).to.deep.equal([]);
      });
    }
  });
}

/** Every element with what names, identifies and describes it. */
const outline = (form: Element): string[] => [...form.querySelectorAll('*')].map((element) =>
  [element.localName, ...['id', 'name', 'type', 'value', 'for', 'role', 'aria-describedby', 'aria-required', 'aria-invalid']
    .flatMap((name) => (element.hasAttribute(name) ? `${name}=${element.getAttribute(name) ?? ''}` : []))].join(' '));

function nameAndDescription(example: Example, unit: string): void {
  const {question, role, group} = example;
  const label = `${localized(question.label ?? '', 'en')} (required)`;
  const hint = 'hint' in question ? localized(question.hint ?? '', 'en') : '';
  const described = [hint, unit, `${text('en', 'error')} ${ERROR}`].filter(Boolean).join(' ');

  it('is called what is seen, with “(required)” in words', () => {
    const form = formFor({}, example);
    expect(words(form.querySelector('legend,label'))).to.equal(label);
    for (const control of controlsOf(form, role)) {
      if (role !== 'button') expect(control.labels).to.have.length(1);
      if (!group && control.name === question.id) expect(nameOf(control)).to.equal(label);
      else expect(nameOf(control)).not.to.equal('');
    }
    if (group) expect(form.querySelector('fieldset')?.firstElementChild?.localName).to.equal('legend');
  });

  it('is described by hint and error, in this order', () => {
    const form = formFor({error: ERROR}, example);
    expect(description(carrier(form))).to.equal(described);
    show(question, form);
    expect(description(carrier(form))).to.equal([hint, unit].filter(Boolean).join(' '));
  });

  if (inChromium) {
    it('has this name and description in the accessibility tree', async () => {
      const form = formFor({error: ERROR}, example);
      const nodes = await accessibilityTree();
      const named = nodes.find(({name, role: its}) => name === label && !/^(?:StaticText|InlineTextBox)$/.test(its));
      expect(named?.role).to.equal(group ?? role);
      // Chromium leaves out the space after a bold word.
      expect(named?.description.replace('Error:S', 'Error: S')).to.equal(described);
      const seen = controlsOf(form, role).filter((control) => control.checkVisibility()).map(nameOf);
      // Chromium puts a space before words that are out of sight.
      expect(nodes.filter((node) => node.role === role).map(({name}) => name.replace(/ (?=[,:])/gu, ''))).to.deep.equal(seen);
    });
  }
}

function state(example: Example): void {
  const {question, group, optional = [], invalid} = example;

  it('says that it is required only where ARIA allows it, and only where it is', () => {
    const form = formFor({}, example);
    expect(carrier(form)?.getAttribute('aria-required')).to.equal(group === 'group' ? null : 'true');
    expect(form.querySelector('[required]')).to.equal(null);
    show({...question, required: undefined} as Question, form);
    expect(form.querySelector('[aria-required]')).to.equal(null);
    expect(words(form)).not.to.include('(required)');
  });

  it('is invalid with an error only', () => {
    const form = formFor({error: ERROR}, example);
    const parts = invalid === undefined ? controlsOf(form).filter(({name}) => !optional.includes(name)) : [...form.querySelectorAll(invalid)];
    for (const element of group === 'group' ? parts : [carrier(form)]) expect(element?.getAttribute('aria-invalid')).to.equal('true');
    show(question, form);
    expect(form.querySelector('[aria-invalid],.error')).to.equal(null);
  });
}

/** Where the content of a box ends on the right. */
function rightOf(box: Element | null): number {
  if (!box) return NaN;
  const {paddingRight, borderRightWidth} = getComputedStyle(box);
  return box.getBoundingClientRect().right - parseFloat(paddingRight) - parseFloat(borderRightWidth);
}

function layout(example: Example): void {
  const {question, answer} = example;
  const LONG = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(3);

  it('fits 320 px, with words that are longer', () => {
    const wide = {...question, ...(question.label !== undefined && {label: LONG}), ...('hint' in question && {hint: LONG})} as Question;
    const form = mountForm(elementStyles, {width: 320});
    show(wide, form, {answer, error: LONG});
    const right = form.getBoundingClientRect().right;
    const overflowing = [...form.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > right + 0.5);
    expect(overflowing.map(({localName}) => localName)).to.deep.equal([]);
    expect(form.scrollWidth).to.be.at.most(320);
  });

  it('has targets of at least 24 px', () => {
    const form = formFor({answer}, example, {width: 320});
    for (const control of [...controlsOf(form), ...controlsOf(form, 'button')]) {
      const {width, height} = (control.closest('label') ?? control).getBoundingClientRect();
      expect(Math.min(width, height), control.outerHTML).to.be.at.least(24);
    }
  });

  it('runs from right to left', () => {
    const form = formFor({answer}, example, {width: 320, dir: 'rtl'});
    for (const label of form.querySelectorAll('label.choice')) {
      const [control, words] = [...label.children].map((child) => child.getBoundingClientRect());
      expect(control?.left).to.be.at.least(words?.right ?? NaN);
    }
    expect(rightOf(form.querySelector('.question'))).to.be.closeTo(form.getBoundingClientRect().right, 1);
    for (const block of form.querySelectorAll('.question > :is(label,p,input,textarea,select)')) {
      if (getComputedStyle(block).display === 'block') expect(block.getBoundingClientRect().right).to.be.closeTo(rightOf(block.parentElement), 1);
    }
    for (const parts of form.querySelectorAll('.parts')) {
      const rights = [...parts.children].map((child) => child.getBoundingClientRect().right);
      expect(rights).to.deep.equal(rights.toSorted((a, b) => b - a));
    }
  });
}
