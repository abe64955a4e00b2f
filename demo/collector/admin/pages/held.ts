import {html} from 'hono/html';
import {summaryText} from '../../../../src/schema.ts';
import type {Question} from '../../../../src/schema.ts';
import type {StoredAnswers} from '../../store/answer-sets.ts';
import {payloadOf} from '../../stored-payload.ts';
import {timeZoneOf} from '../../time-zone.ts';
import type {Work} from '../parts.ts';
import {button, form, radios, textField} from './forms.ts';
import type {Filled} from './forms.ts';
import {aboveOf, inLanguage, pathOf} from './layout.ts';
import type {Html, Link, Page} from './layout.ts';
import {table, when} from './tables.ts';

/** Why answers wait; a newer version may know others. */
const REASONS: Record<string, string> = {
  trap: 'A field was filled in that people do not see',
  time: 'Sent faster than a person reads',
  network: 'Many came from one network within minutes',
};
const EXCERPT = 80;

const reasonsOf = ({heldFor}: StoredAnswers): string => heldFor.map((reason) => REASONS[reason] ?? reason).join('; ') || 'Not held';

export function heldPage(work: Work, waiting: readonly StoredAnswers[], decided: readonly StoredAnswers[]): Page {
  const {definition} = work;
  const zone = timeZoneOf(definition);
  const link = ({id, reference}: StoredAnswers): Html => html`<a href="${pathOf(definition, `responses/${id}/moderate`)}">${reference}</a>`;
  return {
    heading: 'Held answers',
    above: aboveOf(definition),
    content: html`<p>These answers are stored and do not count until somebody accepts them. Who sent them was not told.</p>
${waiting.length > 0
    ? table('Waiting, the oldest first', ['Reference', 'Received', 'Why it waits', 'Begins with'], waiting.map((answers) =>
      [link(answers), when(answers.receivedAt, zone), reasonsOf(answers), excerpt(work, answers)]))
    : html`<p>Nothing waits for a decision.</p>`}
${decided.length > 0 && table('Decided, the newest first', ['Reference', 'Received', 'Decision', 'Why it waited'], decided.map((answers) =>
    [link(answers), when(answers.receivedAt, zone), answers.decision, reasonsOf(answers)]))}`,
  };
}

export function reviewPage(work: Work, answers: StoredAnswers, filled: Filled): Page {
  const {definition} = work;
  const zone = timeZoneOf(definition);
  const held: Link = {href: pathOf(definition, 'held'), text: 'Held answers'};
  return {
    heading: `Answers ${answers.reference}`,
    above: [...aboveOf(definition), held],
    content: html`<dl class="facts">
<div><dt>Received</dt><dd>${when(answers.receivedAt, zone)}</dd></div>
<div><dt>Why it waits</dt><dd>${reasonsOf(answers)}</dd></div>
<div><dt>Decision</dt><dd>${answers.decision || 'none yet'}</dd></div>
${answers.signature && html`<div><dt>Signature</dt><dd>${signatureText(answers.signature)}</dd></div>`}
</dl>
<h2>What was answered</h2>
${answersHtml(work, answers)}
${form(html`${radios({name: 'decision', label: 'Do these answers count?', choices: [
    {value: 'accept', text: 'Accept: they count'}, {value: 'reject', text: 'Reject: they never count'},
  ]}, filled)}
${textField({name: 'reason', label: 'Reason', hint: 'For the audit log. Leave out names and addresses.'}, filled)}
${button('Save the decision')}`)}`,
  };
}

function signatureText({state, confirmedAt, counts}: NonNullable<StoredAnswers['signature']>): string {
  const confirmed = confirmedAt === null ? 'not confirmed by mail' : 'confirmed by mail';
  return `${state}, ${confirmed}, ${counts ? 'counted' : 'not counted'}`;
}

/** Questions and answers in words, in the language that was answered in. */
function answersHtml(work: Work, answers: StoredAnswers): Html {
  const pairs = inWords(work, answers);
  if (pairs.length === 0) return html`<p>No question was answered.</p>`;
  return html`<dl class="facts" lang="${answers.language}">${pairs.map(({label, text}) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl>`;
}

function excerpt(work: Work, answers: StoredAnswers): string {
  const text = inWords(work, answers).map((pair) => pair.text).join(' · ');
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text;
}

function inWords({definition, catalogue}: Work, stored: StoredAnswers): {label: string; text: string}[] {
  const {answers} = payloadOf(stored);
  const {pages} = catalogue.version(definition.id, stored.version) ?? definition;
  return pages.flatMap((page) => page.questions).flatMap((question) => {
    const answer = answers[question.id];
    return answer === undefined ? [] : [{label: labelOf(question, stored.language), text: summaryText(question, answer, stored.language)}];
  });
}

const labelOf = (question: Question, language: string): string => ('label' in question && question.label !== undefined ? inLanguage(question.label, language) : question.id);
