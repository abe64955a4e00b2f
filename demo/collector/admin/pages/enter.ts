import {html} from 'hono/html';
import type {Definition} from '../../../../src/schema.ts';
import {aboveOf, pathOf} from './layout.ts';
import type {Html, Page} from './layout.ts';

/** How answers came that staff enter, and in which language they were asked. */
export interface Entering {
  channel: 'paper' | 'phone';
  language: string;
}

const HEADINGS: Record<Entering['channel'], string> = {paper: 'Enter paper answers', phone: 'Enter phone answers'};

/** The survey for staff who have somebody's form before them, or somebody on the phone. */
export const enterPage = (definition: Definition, {channel, language}: Entering): Page => ({
  heading: HEADINGS[channel],
  above: aboveOf(definition),
  script: '/survey.js',
  content: html`${otherLanguages(definition, {channel, language})}
<consult-survey lang="${language}" src="/consultations/${definition.id}" endpoint="${pathOf(definition, 'responses')}" assisted="${channel}">
<p>This page needs JavaScript to take the answers.</p>
</consult-survey>`,
});

/** The form is entered in the language that it was filled in. */
function otherLanguages(definition: Definition, {channel, language}: Entering): Html | false {
  const others = definition.languages.filter((one) => one !== language);
  const nameOf = (tag: string): string => new Intl.DisplayNames('en', {type: 'language'}).of(tag) ?? tag;
  return others.length > 0 && html`<p>The form is in ${nameOf(language)}. Enter one in ${others.map((one, index) =>
    html`${index > 0 && ' or '}<a href="${pathOf(definition, 'enter')}?channel=${channel}&amp;lang=${one}">${nameOf(one)}</a>`)}.</p>`;
}
