import {html} from 'hono/html';
import type {Definition} from '../../../../src/schema.ts';
import {dayText, timeZoneOf} from '../../time-zone.ts';
import type {Work} from '../parts.ts';
import type {Comment} from '../routes/feedback.ts';
import {aboveOf, pathOf} from './layout.ts';
import type {Html, Link, Page} from './layout.ts';
import {counted, table, when} from './tables.ts';

interface PageWeek {
  pageId: string;
  /** The Monday it begins with. */
  week: string;
  n: number;
  yes: number;
  no: number;
  /** The mean of those who rated. */
  satisfaction: number | null;
  rated: number;
}

/** @param chosen The page that the weeks are of; all pages where none is chosen */
export function pagesPage({definition}: Work, rows: readonly PageWeek[], chosen: string | undefined): Page {
  const above: Link = {href: pathOf(definition, 'pages'), text: 'Feedback by page'};
  return {
    heading: chosen ?? above.text,
    above: [...aboveOf(definition), ...(chosen === undefined ? [] : [above])],
    content: html`<p>${satisfactionNote(definition)}</p>
${rows.length === 0 ? html`<p>There is no feedback yet.</p>` : html`${chosen === undefined && pagesTable(definition, rows)}
${table('By week, the newest first', ['Week from', ...HEAD], groups(rows, ({week}) => week).sort((a, b) => (a.name < b.name ? 1 : -1)).map(({name, weeks}) =>
    [dayText(name), ...figures(sumOf(weeks))]))}`}
<p><a href="${pathOf(definition, 'comments')}${queryOf(chosen)}">Read the comments</a></p>`,
  };
}

function pagesTable(definition: Definition, rows: readonly PageWeek[]): Html {
  const pages = groups(rows, ({pageId}) => pageId).map(({name, weeks}) => ({name, sums: sumOf(weeks)})).sort((a, b) => b.sums.n - a.sums.n);
  return table('By page, most feedback first', ['Page', ...HEAD], pages.map(({name, sums}) =>
    [html`<a href="${pathOf(definition, 'pages')}${queryOf(name)}">${name}</a>`, ...figures(sums)]));
}

function groups(rows: readonly PageWeek[], nameOf: (row: PageWeek) => string): {name: string; weeks: PageWeek[]}[] {
  const byName = new Map<string, PageWeek[]>();
  for (const row of rows) byName.set(nameOf(row), [...byName.get(nameOf(row)) ?? [], row]);
  return [...byName].map(([name, weeks]) => ({name, weeks}));
}

const queryOf = (page: string | undefined): string => (page === undefined ? '' : `?pageId=${encodeURIComponent(page)}`);

const HEAD = ['Feedback', 'Useful', 'Not useful', 'Useful in %', 'Mean satisfaction'];

type Sums = Omit<PageWeek, 'pageId' | 'week'>;

function figures({n, yes, no, satisfaction}: Sums): (string | number)[] {
  const share = yes + no > 0 ? `${Math.round((100 * yes) / (yes + no))} %` : '–';
  return [n, yes, no, share, satisfaction === null ? '–' : satisfaction.toFixed(1)];
}

function sumOf(weeks: readonly PageWeek[]): Sums {
  const sum = (value: (week: PageWeek) => number): number => weeks.reduce((total, week) => total + value(week), 0);
  const rated = sum((week) => week.rated);
  const points = sum((week) => (week.satisfaction ?? 0) * week.rated);
  return {n: sum(({n}) => n), yes: sum(({yes}) => yes), no: sum(({no}) => no), rated, satisfaction: rated > 0 ? points / rated : null};
}

const satisfactionNote = ({feedback}: Definition): string =>
  `Who gives feedback chooses to: these figures say what is wrong with a page, and not what all its readers think.${feedback?.satisfaction === undefined ? '' : ' Satisfaction is the mean of those who rated.'}`;

export function commentsPage({definition}: Work, comments: readonly Comment[], pages: readonly string[], chosen: string | undefined): Page {
  const above: Link = {href: pathOf(definition, 'pages'), text: 'Feedback by page'};
  return {
    heading: 'Comments',
    above: [...aboveOf(definition), above],
    content: html`<form class="filter" method="get">
<div class="field"><label for="pageId">Page</label>
<select id="pageId" name="pageId"><option value="">All pages</option>
${pages.map((page) => html`<option value="${page}" ${page === chosen ? 'selected' : ''}>${page}</option>`)}</select></div>
<p><button class="second">Show</button></p>
</form>
<p>${comments.length === 0 ? 'There are no comments.' : `${counted(comments.length, 'comment')}, the newest first.`} <a href="${pathOf(definition, 'responses.csv')}${queryOf(chosen)}">Download ${chosen === undefined ? 'all' : 'these'} as CSV</a></p>
${comments.map((comment) => commentHtml(comment, timeZoneOf(definition)))}`,
  };
}

const commentHtml = ({texts, page, receivedAt, reference, language}: Comment, zone: string): Html => html`<article class="comment">
<h2>${page}</h2>
${texts.map((text) => html`<p class="words" lang="${language}">${text}</p>`)}
<p class="hint">${when(receivedAt, zone)}, ${reference}</p>
</article>`;
