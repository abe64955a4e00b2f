/** A survey in which answers change what follows, and how tests go through it. */
import type {Definition} from '../../src/schema.ts';
import {choose, press, shows, smallSurvey, widget, write} from '../support/elements.ts';
import type {Widget} from '../support/elements.ts';
import {find} from '../support/fixture.ts';

const choices = (texts: Record<string, string>): {value: string; label: string}[] => Object.entries(texts).map(([value, label]) => ({value, label}));

/** How somebody travels: by boat nobody is asked, drivers have a page of their own, and a ticket is a matter of buses. */
export const journey = (changes: Partial<Definition> = {}): Definition => smallSurvey({
  id: 'journey', title: {en: 'Your journey', cy: 'Eich taith'},
  contact: {text: 'Ask the bus office.', phone: '01632 960123'},
  pages: [
    {id: 'start', title: {en: 'The way', cy: 'Y ffordd'}, questions: [
      {id: 'by', type: 'choice', label: {en: 'How do you come?', cy: 'Sut ydych chi’n dod?'}, required: true, choices: choices({bus: 'By bus', car: 'By car', boat: 'By boat'})},
      {id: 'ticket', type: 'text', label: 'Which ticket do you buy?', showIf: {question: 'by', is: 'bus'}},
      {id: 'why', type: 'text', label: 'Why do you come?', required: 'soft'},
    ]},
    {id: 'boats', exit: true, title: 'You need not answer', showIf: {question: 'by', is: 'boat'}, questions: [
      {id: 'boats-text', type: 'statement', text: 'Boats are not asked.'},
    ]},
    {id: 'parking', title: 'Parking', showIf: {question: 'by', is: 'car'}, questions: [
      {id: 'place', type: 'choice', label: 'Where do you park?', required: true, choices: choices({street: 'In the street', garage: 'In a garage'})},
    ]},
    {id: 'stay', title: 'Your stay', questions: [
      {id: 'reason', type: 'statement', text: 'You come because: {{why}}'},
      {id: 'from', type: 'number', label: 'From what hour, to {{why}}?',
        background: 'The office opens at **8**.', documents: [{label: 'Timetable', url: '/timetable.pdf', type: 'PDF', size: 402_000}, {label: 'Map', url: '/map.odt', type: 'ODT'}]},
      {id: 'to', type: 'number', label: 'Until what hour?', compare: {with: 'from', must: 'exceed'}, message: 'You leave after you have come.'},
    ]},
  ],
  ...changes,
});

/** Answers the first page, with a reason, and goes on; waits for what is to be seen then. */
export async function begin(by: string, next: string, why = 'to look'): Promise<Widget> {
  const host = await widget(journey());
  choose(host, 'by', by);
  if (by === 'bus') {
    await shows(host, 'Which ticket');
    write(host, 'ticket', 'Day');
  }
  write(host, 'why', why);
  press(host, 'Continue');
  await shows(host, next);
  return host;
}

/** Goes all the way to the review. */
export async function review(by: 'bus' | 'car' = 'bus'): Promise<Widget> {
  const host = await begin(by, by === 'bus' ? 'Your stay' : 'Parking');
  if (by === 'car') {
    choose(host, 'place', 'street');
    press(host, 'Continue');
    await shows(host, 'Your stay');
  }
  write(host, 'from', '8');
  press(host, 'Continue');
  await shows(host, 'Check your answers');
  return host;
}

/** The questions of the review with their answers, line by line. */
export const reviewed = (host: Element): string[] => [...host.shadowRoot?.querySelectorAll<HTMLElement>('.answers > div') ?? []]
  .map((row) => [row.querySelector('dt'), row.querySelector('dd')].map((part) => part?.textContent.trim()).join(' '));

/** Presses the link that changes the answer to a question. */
export function change(host: Element, question: string): void {
  const links = [...host.shadowRoot?.querySelectorAll<HTMLElement>('.answers button') ?? []];
  const link = links.find(({textContent}) => textContent.replace(/\s+/gu, ' ').trim() === `Change ${question}`);
  if (!link) throw new Error(`there is no “Change ${question}”, only ${links.map(({textContent}) => textContent).join(', ')}`);
  link.click();
}

/** What the status line says. */
export const said = (host: Element): string => find(host, '[role=status]').textContent.trim();
