/** What the checks look at: every question type in a survey of its own, and every element in the states of a visit. */
import {examples} from '../questions/examples.ts';
import {choose, press, shows, smallPoll, smallSurvey, widget, write} from '../support/elements.ts';
import type {Widget} from '../support/elements.ts';
import {collector, fakeNetwork, refusal} from '../support/fake-collector.ts';
import {find, until} from '../support/fixture.ts';
import type {MountOptions} from '../support/fixture.ts';
import type {Definition, Question} from '../../src/schema.ts';
import {feedback, REPORT, smallFeedback} from '../feedback/feedbacks.ts';
import {petition, petitionCollector, signed} from '../petition/petitions.ts';

export interface Surface {
  readonly name: string;
  /** Puts it on the page. */
  readonly show: (attributes?: Readonly<Record<string, string>>, options?: MountOptions) => Promise<Widget>;
}

/** A survey that asks one question. */
const asking = (question: Question): Definition => smallSurvey({pages: [{id: 'only', questions: [{...question, showIf: undefined}]}], review: false});

/** Waits until a control is there, or the text of what has none. */
const ready = (host: Widget): Promise<unknown> => until(() => host.shadowRoot?.querySelector('form button[type=submit]'), 'the form');

/** The question as it is first met. */
export async function asked(question: Question, attributes: Readonly<Record<string, string>> = {}, options: MountOptions = {}): Promise<Widget> {
  const host = await widget(asking(question), {'save-progress': 'off', ...attributes}, options);
  await ready(host);
  return host;
}

/** The question after it was left out. */
export async function missed(question: Question, attributes: Readonly<Record<string, string>> = {}, options: MountOptions = {}): Promise<Widget> {
  const host = await asked(question, attributes, options);
  find(host, 'button[type=submit]').click();
  await until(() => host.shadowRoot?.querySelector('.summary'), 'the list of mistakes');
  return host;
}

const send = 'Send your answers';
const onePage = (): Definition => smallSurvey({pages: smallSurvey().pages.slice(1), review: false});
const results = {consultation: 'park', version: 1, responses: 12, asOf: '2026-11-02T09:00:00Z', questions: {bench: {n: 12, counts: {yes: 9, no: 3}}}};
const publicPoll = (): Definition => smallPoll({results: {show: 'after-vote'}});

/** A survey of two pages, in the states that somebody meets on the way. */
const surveys: readonly Surface[] = [
  {name: 'a survey', show: async (attributes, options) => {
    const host = await widget(smallSurvey(), attributes, options);
    choose(host, 'tenure', 'rent');
    await shows(host, 'Who is your landlord?');
    return host;
  }},
  {name: 'a survey with mistakes', show: async (attributes, options) => {
    const host = await widget(onePage(), attributes, options);
    press(host, send);
    await shows(host, 'There is a problem');
    return host;
  }},
  {name: 'a survey that waits for the network', show: async (attributes, options) => {
    fakeNetwork(({method}) => (method === 'POST' ? new TypeError('Failed to fetch') : undefined));
    const host = await widget(onePage(), attributes, options);
    write(host, 'ideas', 'More');
    press(host, send);
    await shows(host, 'Try again now');
    return host;
  }},
  {name: 'a survey that was refused', show: async (attributes, options) => {
    fakeNetwork(({method}) => (method === 'POST' ? refusal(403, {detail: 'It is over.'}) : undefined));
    const host = await widget(onePage(), attributes, options);
    write(host, 'ideas', 'More');
    press(host, send);
    await shows(host, 'It is over.');
    return host;
  }},
  {name: 'a survey that was sent', show: async (attributes, options) => {
    fakeNetwork(collector);
    const host = await widget(onePage(), attributes, options);
    write(host, 'ideas', 'More');
    press(host, send);
    await shows(host, 'have been sent');
    return host;
  }},
  {name: 'a survey before its time', show: async (attributes, options) => {
    const host = await widget({...onePage(), opens: '2126-01-01T09:00:00Z'}, attributes, options);
    await shows(host, '2126');
    return host;
  }},
];

const polls: readonly Surface[] = [
  {name: 'a poll', show: async (attributes, options) => {
    const host = await widget(publicPoll(), attributes, options);
    await ready(host);
    return host;
  }},
  {name: 'a poll with its results', show: async (attributes, options) => {
    fakeNetwork((sent) => (sent.method === 'POST' ? collector(sent) : sent.url.endsWith('/results') ? Response.json(results) : undefined));
    const host = await widget(publicPoll(), {'results-src': '/results', ...attributes}, options);
    choose(host, 'bench', 'yes');
    press(host, 'Vote');
    await shows(host, '75');
    return host;
  }},
];

const petitions: readonly Surface[] = [
  {name: 'a petition with its steps and areas', show: async (attributes, options) => {
    petitionCollector();
    const host = await petition({}, attributes, options);
    await shows(host, '41');
    find(host, 'summary').click();
    return host;
  }},
  {name: 'a petition with mistakes', show: async (attributes, options) => {
    petitionCollector();
    const host = await petition({}, attributes, options);
    await shows(host, '41');
    press(host, 'Sign this petition');
    await shows(host, 'There is a problem');
    return host;
  }},
  {name: 'a petition that was signed', show: (attributes, options) => {
    petitionCollector();
    return signed(attributes, options);
  }},
];

const feedbacks: readonly Surface[] = [
  {name: 'page feedback', show: async (attributes, options) => {
    const host = await feedback(smallFeedback(), attributes, options);
    await shows(host, REPORT);
    return host;
  }},
  {name: 'page feedback after an answer', show: async (attributes, options) => {
    const host = await feedback(smallFeedback(), attributes, options);
    await shows(host, 'No');
    press(host, 'No');
    await shows(host, 'What went wrong?');
    return host;
  }},
  {name: 'the report of a problem', show: async (attributes, options) => {
    const host = await feedback(smallFeedback(), attributes, options);
    await shows(host, REPORT);
    press(host, REPORT);
    await shows(host, 'What is the problem?');
    return host;
  }},
  {name: 'page feedback behind a button', show: async (attributes, options) => {
    const host = await feedback(smallFeedback(), {display: 'dialog', ...attributes}, options);
    await until(() => host.shadowRoot?.querySelector('dialog'), 'the dialog');
    return host;
  }},
];

/** Every element in every state, by what somebody would call it. */
export const surfaces: readonly Surface[] = [...surveys, ...polls, ...petitions, ...feedbacks];

/** Every question on one page. */
export const everything: Surface = {
  name: 'every question',
  show: async (attributes, options) => {
    const questions = examples.map(({question}) => ({...question, showIf: undefined}));
    const host = await widget(smallSurvey({pages: [{id: 'all', questions}], review: false}), attributes, options);
    await ready(host);
    return host;
  },
};
