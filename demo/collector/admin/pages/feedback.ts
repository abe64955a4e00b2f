import {html} from 'hono/html';
import {timeZoneOf} from '../../time-zone.ts';
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

export function pagesPage({definition}: Work, rows: readonly PageWeek[]): Page {
  const byPage = [...new Set(rows.map(({pageId}) => pageId))].map((page) => ({page, weeks: rows.filter(({pageId}) => pageId === page)}));
  const ordered = byPage.map(({page, weeks}) => ({...sumOf(weeks), page})).sort((a, b) => b.n - a.n);
  return {
    heading: 'Feedback by page',
    above: aboveOf(definition),
    content: html`${rows.length === 0 ? html`<p>There is no feedback yet.</p>` : html`<p>${satisfactionNote(definition.feedback?.satisfaction)}</p>
${table('All weeks', ['Page', ...HEAD], ordered.map((row) => [commentsLink(definition.id, row.page), ...figures(row)]))}
${byPage.map(({page, weeks}) => html`<h2>${page}</h2>
${table(`${page}, by week`, ['Week from', ...HEAD], weeks.map((row) => [row.week, ...figures(row)]))}`)}`}
<p><a href="${pathOf(definition, 'comments')}">Read the comments</a></p>`,
  };
}

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

const satisfactionNote = (satisfaction: string | undefined): string =>
  `Who gives feedback chooses to: these figures say what is wrong with a page, and not what all its readers think.${satisfaction === undefined ? '' : ' Satisfaction is the mean of those who rated.'}`;

const commentsLink = (id: string, page: string): Html => html`<a href="/admin/consultations/${id}/comments?pageId=${encodeURIComponent(page)}">${page}</a>`;

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
<p>${comments.length === 0 ? 'There are no comments.' : `${counted(comments.length, 'comment')}, the newest first.`} ${exportLinks(definition.id, chosen)}</p>
${comments.map((comment) => commentHtml(comment, timeZoneOf(definition)))}`,
  };
}

const commentHtml = ({texts, page, receivedAt, reference, language}: Comment, zone: string): Html => html`<article class="comment">
<h2>${page}</h2>
${texts.map((text) => html`<p class="words" lang="${language}">${text}</p>`)}
<p class="hint">${when(receivedAt, zone)}, ${reference}</p>
</article>`;

function exportLinks(id: string, page: string | undefined): Html {
  const query = page === undefined ? '' : `?pageId=${encodeURIComponent(page)}`;
  return html`<a href="/admin/consultations/${id}/responses.csv${query}">Download ${page === undefined ? 'all' : 'these'} as CSV</a>`;
}

