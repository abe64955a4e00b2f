import {html} from 'hono/html';
import type {Trend} from '../../store/trends.ts';
import {petitionOf} from '../parts.ts';
import type {Work} from '../parts.ts';
import type {Trends} from '../routes/trends.ts';
import {aboveOf, inLanguage, pathOf} from './layout.ts';
import type {Html, Page} from './layout.ts';
import {table} from './tables.ts';

export function trendsPage(work: Work, {hour, day}: Trends): Page {
  const {definition} = work;
  const areas = new Map((petitionOf(work).areas ?? []).map(({code, name}) => [code, inLanguage(name)]));
  const named = (trends: readonly Trend[]): Trend[] => trends.map((trend) => ({...trend, name: areas.get(trend.name) ?? (trend.name || 'No area')}));
  return {
    heading: 'Where signatures come from',
    above: aboveOf(definition),
    content: html`<p>Many signatures from one domain or place within an hour may be a campaign, or a machine. Look at some before you <a href="${pathOf(definition, 'invalidate')}">strike signatures out</a>.</p>
<h2>Last hour</h2>
${trendTable('Mail domains, last hour', hour.domains)}
${areas.size > 0 && trendTable('Areas, last hour', named(hour.areas))}
<h2>Last 24 hours</h2>
${trendTable('Mail domains, last 24 hours', day.domains)}
${areas.size > 0 && trendTable('Areas, last 24 hours', named(day.areas))}`,
  };
}

const trendTable = (caption: string, trends: readonly Trend[]): Html => (trends.length === 0 ? html`<p>${caption}: no signatures.</p>`
  : table(caption, ['From', 'Signed', 'Counted'], trends.map(({name, signed, counted}) => [name, signed, counted])));
