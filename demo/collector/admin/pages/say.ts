import {html} from 'hono/html';
import type {Definition} from '../../../../src/schema.ts';
import type {Life} from '../../store/staff-store.ts';
import type {Work} from '../parts.ts';
import type {Fields} from '../input.ts';
import {EMPTY, button, form, textField} from './forms.ts';
import type {Filled} from './forms.ts';
import {localizedAreas} from './localized.ts';
import {aboveOf} from './layout.ts';
import type {Page} from './layout.ts';

const WORDS_HINT = 'Leave a line empty between paragraphs. **Strong**, *emphasis*, lists (- item) and links ([words](https://…)) are shown as such.';
const URL_HINT = 'A web address that begins with https://.';

export function responsePage({definition, lives}: Work, filled: Filled): Page {
  const shown = publishedUnless(filled, lives.of(definition.id), 'response');
  return {
    heading: 'Publish a response',
    above: aboveOf(definition),
    content: html`<p>The response is shown on every page that holds it, at once.${newsNote(definition)}</p>
${form(html`${localizedAreas({name: 'text', label: 'Response', hint: WORDS_HINT}, definition, shown)}
${textField({name: 'url', label: 'Where to read more (optional)', type: 'url', hint: URL_HINT}, shown)}
${button('Publish the response')}`)}`,
  };
}

export function debatePage({definition, lives}: Work, filled: Filled): Page {
  const shown = publishedUnless(filled, lives.of(definition.id), 'debate');
  return {
    heading: 'Record a debate',
    above: aboveOf(definition),
    content: html`<p>Enter the day as soon as it is known, and the outcome after the debate.${newsNote(definition)}</p>
${form(html`${textField({name: 'on', label: 'Day of the debate', type: 'date'}, shown)}
${localizedAreas({name: 'outcome', label: 'Outcome (optional)', hint: WORDS_HINT}, definition, shown)}
${textField({name: 'url', label: 'Minutes or recording (optional)', type: 'url', hint: URL_HINT}, shown)}
${button('Save the debate')}`)}`,
  };
}

const newsNote = ({petition}: Definition): string =>
  (petition?.sign.updates === undefined ? '' : ' Signatories who asked for news get a mail.');

/** The form begins with what is published. */
function publishedUnless(filled: Filled, life: Life, what: 'response' | 'debate'): Filled {
  const published = life[what];
  if (filled !== EMPTY || published === null) return filled;
  return {...EMPTY, fields: JSON.parse(published) as Fields};
}
