import {html} from 'hono/html';
import type {Definition} from '../../../../src/schema.ts';
import {aboveOf, pathOf} from './layout.ts';
import type {Page} from './layout.ts';

/** How answers came that staff enter. */
export type Channel = 'paper' | 'phone';

const HEADINGS: Record<Channel, string> = {paper: 'Enter paper answers', phone: 'Enter phone answers'};

/** The survey for staff who have somebody's form before them, or somebody on the phone. */
export const enterPage = (definition: Definition, channel: Channel): Page => ({
  heading: HEADINGS[channel],
  above: aboveOf(definition),
  script: '/survey.js',
  content: html`<consult-survey lang="${definition.languages[0] ?? 'en'}" src="/consultations/${definition.id}" endpoint="${pathOf(definition, 'responses')}" assisted="${channel}">
<p>This page needs JavaScript to take the answers.</p>
</consult-survey>`,
});
