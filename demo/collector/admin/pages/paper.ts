import {html} from 'hono/html';
import {timeZoneOf} from '../../time-zone.ts';
import type {Work} from '../parts.ts';
import {button, form, textField} from './forms.ts';
import type {Filled} from './forms.ts';
import {aboveOf} from './layout.ts';
import type {Page} from './layout.ts';
import {table, when} from './tables.ts';

export async function paperPage({definition, store}: Work, filled: Filled): Promise<Page> {
  const sheets = await store.staff.paperSheets(definition.id);
  const zone = timeZoneOf(definition);
  return {
    heading: 'Paper signatures',
    above: aboveOf(definition),
    content: html`<p>Signatures on paper are part of every published figure, and their number is shown beside it.</p>
${form(html`${textField({name: 'count', label: 'Number of signatures', type: 'number', hint: 'Only those that were checked. A negative number corrects an earlier entry.'}, filled)}
${textField({name: 'reference', label: 'Reference of the sheets', hint: 'Such as “box 3, sheets 1 to 12”. Each is added once.'}, filled)}
${textField({name: 'note', label: 'Note (optional)', hint: 'For colleagues. Leave out names and addresses.'}, filled)}
${button('Add to the count')}`)}
${sheets.length > 0 && table('Added so far', ['Reference', 'Signatures', 'Note', 'Who', 'When'], sheets.map(({reference, count, note, who, at}) =>
    [reference, count, note, who, when(at, zone)]))}`,
  };
}
