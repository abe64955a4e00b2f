import {html} from 'hono/html';
import {button, form, textArea} from './forms.ts';
import type {Filled} from './forms.ts';
import {LIST} from './layout.ts';
import type {Page} from './layout.ts';

export const publishPage = (filled: Filled): Page => ({
  heading: 'Publish a definition',
  above: [LIST],
  mistakes: filled.mistakes,
  content: html`<p>A version that has answers cannot change: raise <code>version</code> by one instead. Answers keep the version that they were given to.</p>
${form(html`${textArea({
    name: 'definition', label: 'Definition', rows: 20,
    hint: 'The JSON of a survey, poll, petition or feedback form. It is checked first, and every mistake is listed.',
  }, filled)}
${button('Publish')}`, '/admin/publish')}`,
});
