/** The states in which every question type is shown. A type's own file names it, gives an answer, and takes the states over. */
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {TemplateResult} from 'lit';
import {expect} from 'storybook/test';
import type {Definition, Question} from '../../src/schema.ts';
import {answer, comeBack, elementIn, eventually, inUse, press, seen} from './act.ts';
import {addressOf} from './collector.ts';
import {example} from './examples.ts';

interface QuestionArgs {
  /** The id of a question of the example. */
  question: string;
  /** The id of the example that has the question. */
  consultation: string;
  /** What a person types, or the value that they choose; of an answer with parts, each by its part. */
  answer?: string | Readonly<Record<string, string>>;
  required: boolean;
  label?: string;
  hint?: Exclude<Question, {type: 'statement'}>['hint'];
}

export type QuestionMeta = Meta<QuestionArgs>;
export type QuestionStory = StoryObj<QuestionArgs>;

const survey = example('council-survey');
const endpoint = `${addressOf({state: 'open', responses: 'stored', results: 'counts', consultation: survey.id})}/responses`;

/** A survey that asks one question of an example, changed as the story says. */
function surveyWith({question: id, consultation, required, label, hint}: QuestionArgs): Definition {
  const found = example(consultation).pages.flatMap((page) => page.questions).find((question) => question.id === id);
  if (!found) throw new Error(`${consultation} has no question ${id}.`);
  const question = {...found, showIf: undefined, ...(label !== undefined && {label}), hint, required: required || undefined} as Question;
  return {...survey, live: {state: 'open'}, pages: [{id: 'page', questions: [question]}]};
}

const render = (args: QuestionArgs): TemplateResult =>
  html`<consult-survey .definition=${surveyWith(args)} endpoint=${endpoint}></consult-survey>`;

/** What the stories of all question types have in common. */
export const questionMeta = {render, args: {consultation: survey.id, required: false}} satisfies QuestionMeta;

const hint = {
  en: 'We only use your answer to plan collections.',
  cy: 'Dim ond er mwyn cynllunio casgliadau y byddwn yn defnyddio eich ateb.',
  ar: 'نستخدم إجابتك فقط لتخطيط جمع النفايات.',
  ur: 'ہم آپ کا جواب صرف کوڑا اٹھانے کی منصوبہ بندی کے لیے استعمال کرتے ہیں۔',
};
const whole = {hint, required: true};

export const Default: QuestionStory = {};

export const Required: QuestionStory = {args: {required: true}};

export const WithHint: QuestionStory = {args: {hint}};

export const WithError: QuestionStory = {
  args: whole,
  play: async ({canvasElement}) => {
    await press(canvasElement);
    await seen(canvasElement, '[part~=error]');
    const summary = await seen(canvasElement, '[part~=error-summary]');
    await eventually(() => expect(elementIn(canvasElement).shadowRoot?.activeElement).toBe(summary));
  },
};

/** The tab keeps what was answered: after a reload it is there again. */
export const Restored: QuestionStory = {
  args: whole,
  play: async ({args, canvasElement}) => {
    await inUse(canvasElement);
    const given = partsOf(args);
    for (const [name, value] of given) await answer(canvasElement, name, value);
    comeBack(canvasElement);
    await eventually(() => expect(given.map(([name]) => [name, valueOf(canvasElement, name)])).toEqual(given));
  },
};

/** What is answered, by the names of form fields. */
const partsOf = ({question, answer: given = ''}: QuestionArgs): [name: string, value: string][] =>
  (typeof given === 'string' ? [[question, given]] : Object.entries(given).map(([part, value]) => [`${question}.${part}`, value]));

const valueOf = (canvas: HTMLElement, question: string): string | undefined =>
  elementIn(canvas).shadowRoot?.querySelector<HTMLInputElement>(
    `[name="${question}"]:checked, [name="${question}"]:not([type=radio], [type=checkbox])`)?.value;

export const LongLabel: QuestionStory = {
  args: {
    ...whole,
    label: 'Thinking of the last twelve months, and of everything that you or anybody else in your home has put out for us to collect, '
      + 'including what had to be taken to the household waste recycling centre (Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch), '
      + 'what would you like to tell us?',
  },
};

export const Welsh: QuestionStory = {args: whole, globals: {locale: 'cy'}};

/** Arabic content; the interface speaks English until it is translated. */
export const RightToLeft: QuestionStory = {args: whole, globals: {locale: 'ar'}};

export const Narrow: QuestionStory = {args: whole, parameters: {narrow: true}};

export const Dark: QuestionStory = {args: whole, globals: {scheme: 'dark'}};
