import {html} from 'hono/html';
import {momentText, timeZoneOf} from '../../time-zone.ts';
import type {AdminContext, Work} from '../parts.ts';
import {REJECTIONS} from '../rejections.ts';
import {button, form, hidden, radios, select, textField} from './forms.ts';
import type {Filled} from './forms.ts';
import {localizedAreas} from './localized.ts';
import {aboveOf, pathOf} from './layout.ts';
import type {Page} from './layout.ts';
import {counted} from './tables.ts';

/** Closing and opening; rejecting has a form of its own at the same address. */
export function statePage(work: Work, filled: Filled, {req}: AdminContext): Page {
  const {definition} = work;
  if (filled.fields['state'] === 'rejected' || req.query('to') === 'rejected') return rejectPage(work, filled);
  const {opens, closes, late} = definition;
  const zone = timeZoneOf(definition);
  return {
    heading: 'Open or close',
    above: aboveOf(definition),
    content: html`<p>Its definition says: ${opens ? html`opens ${momentText(opens, zone)}` : 'open from the start'}, ${closes ? html`closes ${momentText(closes, zone)}` : 'no closing time'}.</p>
${form(html`${radios({name: 'state', label: 'What should hold now?', choices: [
    {value: 'open', text: 'The times of its definition decide', hint: 'Takes back what staff said before.'},
    {value: 'closed', text: 'Closed from now on', ...(late && {hint: `What was sealed until now is still accepted for ${counted(late.acceptHours, 'hour')}.`})},
  ]}, filled)}
${textField({name: 'reason', label: 'Reason (optional)', hint: 'For the audit log. It is not published.'}, filled)}
${button('Save')}`, pathOf(definition, 'state'))}`,
  };
}

function rejectPage({definition}: Work, filled: Filled): Page {
  return {
    heading: 'Reject the petition',
    above: aboveOf(definition),
    content: html`<p>A rejected petition takes no more signatures. Its page stays and shows the reason. You can take this back under <a href="${pathOf(definition, 'state')}">open or close</a>.</p>
${form(html`${hidden('state', 'rejected')}
${select({name: 'reason.code', label: 'Ground', none: 'None of these', choices: REJECTIONS.map(({code, label}) => ({value: code, text: label}))}, filled)}
${localizedAreas({name: 'reason.text', label: 'Reason in your own words', hint: 'Published on the petition’s page. Leave it empty to publish the words of the ground.'}, definition, filled)}
${button('Reject the petition', 'warning')}`, pathOf(definition, 'state'))}`,
  };
}
