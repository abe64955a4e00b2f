import {html} from 'hono/html';
import type {Matched} from '../../store/invalidation.ts';
import {timeZoneOf} from '../../time-zone.ts';
import {petitionOf} from '../parts.ts';
import type {Work} from '../parts.ts';
import type {Invalidation} from '../routes/invalidate.ts';
import {button, form, hidden, select, textField} from './forms.ts';
import type {Filled} from './forms.ts';
import {aboveOf, inLanguage, pathOf} from './layout.ts';
import type {Html, Page} from './layout.ts';
import {counted} from './tables.ts';

const HEADING = 'Strike signatures out';

/** Conditions first; how many they meet comes before anything is changed. */
export function invalidatePage(work: Work, filled: Filled): Page {
  const {definition} = work;
  return {
    heading: HEADING,
    above: aboveOf(definition),
    content: html`<p>Signatures that meet every condition are taken out of the count. You see how many they are before anything changes. A single one can be accepted again from its own page.</p>
${form(html`<fieldset id="where" class="conditions"><legend>Conditions</legend>
${conditionFields(work, filled)}
</fieldset>
${textField({name: 'reason', label: 'Reason', hint: 'For the audit log. Leave out names and addresses.'}, filled)}
${hidden('dryRun', 'true')}
${button('Count them first')}`)}`,
  };
}

function conditionFields(work: Work, filled: Filled): Html {
  const areas = (petitionOf(work).areas ?? []).map(({code, name}) => ({value: code, text: inLanguage(name)}));
  const hint = `By the clocks of ${timeZoneOf(work.definition)}.`;
  return html`${textField({name: 'where.domain', label: 'Mail domain', hint: 'Such as example.org.'}, filled)}
${textField({name: 'where.email', label: 'Email address', hint: 'All spellings of its mailbox are meant.'}, filled)}
${textField({name: 'where.name', label: 'Name', hint: 'The whole name; accents and capitals do not matter.'}, filled)}
${textField({name: 'where.postcode', label: 'Postcode', hint: 'The whole postcode, or its beginning such as LA1 or LA1 1.'}, filled)}
${areas.length > 0 && select({name: 'where.area', label: 'Area', none: 'Any', choices: areas}, filled)}
${textField({name: 'where.from', label: 'Signed from', type: 'datetime-local', hint}, filled)}
${textField({name: 'where.to', label: 'Signed before', type: 'datetime-local', hint}, filled)}
${textField({name: 'where.id', label: 'Id of one signature', hint: 'As in the export.'}, filled)}`;
}

export function confirmInvalidatePage({definition}: Work, {given, reason}: Invalidation, {signatures, counted: inCount}: Matched): Page {
  const above = [...aboveOf(definition), {href: pathOf(definition, 'invalidate'), text: HEADING}];
  return {
    heading: signatures === 0 ? 'No signature meets the conditions' : `Strike out ${counted(signatures, 'signature')}?`,
    above,
    content: html`<dl class="facts">${Object.entries(given).map(([name, text]) => html`<div><dt>${name}</dt><dd>${text}</dd></div>`)}
<div><dt>reason</dt><dd>${reason}</dd></div></dl>
${signatures > 0 && html`<p>The public count falls by ${inCount}. Thresholds that are no longer reached are taken back.</p>
${form(html`${Object.entries(given).map(([name, text]) => hidden(`where.${name}`, text))}${hidden('reason', reason)}
${button(`Strike out ${counted(signatures, 'signature')}`, 'warning')}`)}`}
<p><a href="${pathOf(definition, 'invalidate')}">Other conditions</a></p>`,
  };
}
