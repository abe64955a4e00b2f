import {html} from 'hono/html';
import type {Definition, Live} from '../../../../src/schema.ts';
import type {Totals} from '../../store/staff-store.ts';
import {momentText, timeZoneOf} from '../../time-zone.ts';
import type {Work} from '../parts.ts';
import {LIST, inLanguage, pathOf, titleOf} from './layout.ts';
import type {Html, Link, Page} from './layout.ts';
import {counted, table} from './tables.ts';

const KINDS: Record<Definition['kind'], string> = {survey: 'Survey', poll: 'Poll', petition: 'Petition', feedback: 'Page feedback'};

interface Row {
  definition: Definition;
  live: Live;
  totals: Totals;
}

export const listPage = (rows: readonly Row[]): Page => ({
  heading: LIST.text,
  content: html`${table('All consultations', ['Title', 'State', 'Held', 'Answers', 'Kind'], rows.map(({definition, live, totals}) => [
    html`<a href="${pathOf(definition)}">${titleOf(definition)}</a>`, stateMark(live),
    totals.waiting > 0 ? html`<a href="${pathOf(definition, 'held')}">${totals.waiting} to review</a>` : '–',
    countOf(definition, totals), KINDS[definition.kind],
  ]))}
<p><a href="/admin/publish">Publish a definition</a></p>`,
});

const stateMark = ({state, response, debate}: Live): Html => html`<span class="state ${state}">${stateText(state)}</span>${response && ' answered'}${debate?.outcome && ' debated'}`;

const stateText = (state: Live['state']): string => `${state[0]?.toUpperCase() ?? ''}${state.slice(1)}`;

const countOf = ({kind}: Definition, {stored, signatures}: Totals): string =>
  (kind === 'petition' ? counted(signatures, 'signature') : counted(stored, 'answer'));

export function consultationPage(work: Work, live: Live, totals: Totals): Page {
  const {definition} = work;
  return {
    heading: titleOf(definition),
    above: [LIST],
    content: html`${facts(work, live, totals)}
${groupsFor(definition, live, totals).map(({name, links}) => html`<section class="group"><h2>${name}</h2>
<ul>${links.map(({href, text}) => html`<li><a href="${href}">${text}</a></li>`)}</ul></section>`)}
<section class="group"><h2>Find answers</h2>
<form class="filter" method="get" action="${pathOf(definition, 'find')}">
<div class="field"><label for="reference">Reference</label><p class="hint" id="reference-hint">As on the receipt, such as K7QF-3M2P.</p>
<input id="reference" name="reference" class="narrow" aria-describedby="reference-hint" autocomplete="off" spellcheck="false" required></div>
<p><button class="second">Find</button></p>
</form></section>`,
  };
}

function facts({definition}: Work, live: Live, totals: Totals): Html {
  const zone = timeZoneOf(definition);
  const {opens, closes, kind, id, version} = definition;
  const {closedAt, response, debate, rejection} = live;
  const rows: [string, Html | string | undefined][] = [
    ['Kind', html`${KINDS[kind]}, <code>${id}</code>, version ${version}`],
    ['State', stateMark(live)],
    ['Opens', opens && momentText(opens, zone)],
    [closedAt ? 'Closed' : 'Closes', (closedAt ?? closes) && momentText(closedAt ?? closes ?? '', zone)],
    ['Count', countOf(definition, totals)],
    ['Waiting for review', counted(totals.waiting, 'answer')],
    ['Reason for rejection', rejection && inLanguage(rejection.text)],
    ['Response', response && inLanguage(response.text)],
    ['Debate', debate && [debate.on, debate.outcome && inLanguage(debate.outcome)].filter(Boolean).join(': ')],
  ];
  return html`<dl class="facts">${rows.map(([name, value]) => value && html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<p><a href="/${kind}/${id}">The page that residents see</a></p>`;
}

interface Group {
  name: string;
  links: readonly Link[];
}

function groupsFor(definition: Definition, {state}: Live, {waiting}: Totals): Group[] {
  const link = (page: string, text: string): Link => ({href: pathOf(definition, page), text});
  const isPetition = definition.kind === 'petition';
  return [
    {name: 'Review', links: [
      link('held', `Held answers (${waiting})`),
      ...(isPetition ? [link('trends', 'Where signatures come from'), link('invalidate', 'Strike signatures out'), link('paper', 'Add paper signatures')] : []),
      ...(definition.kind === 'survey' ? [link('enter?channel=paper', 'Enter paper answers'), link('enter?channel=phone', 'Enter phone answers')] : []),
      ...(definition.kind === 'feedback' ? [link('pages', 'Feedback by page'), link('comments', 'Comments')] : []),
    ]},
    {name: 'Publish', links: [
      link('state', 'Open or close'),
      ...(isPetition && state !== 'rejected' ? [link('state?to=rejected', 'Reject')] : []),
      link('response', 'Response of the council'), link('debate', 'Debate'),
      {href: `/admin/publish?from=${definition.id}`, text: 'New version of the definition'},
    ]},
    {name: 'Keep', links: [
      link('responses.csv', 'Download all answers as CSV'), link('responses.json', 'Download all answers as JSON'),
      link('audit', 'Audit log'), link('anonymise', 'Take personal details out'),
    ]},
  ];
}
