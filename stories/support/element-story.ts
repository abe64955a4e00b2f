/** What the stories of all elements have in common: an element whose definition a pretend collector serves. */
import {html} from 'lit';
import type {TemplateResult} from 'lit';
import type {Kind} from '../../src/schema.ts';
import type {Scene} from './collector.ts';
import {example, examplesOf} from './examples.ts';

export interface ElementArgs extends Scene {
  /** The element's attribute. */
  debug: boolean;
}

interface Control {
  description: string;
  control: 'select';
  options: string[];
}

export const choose = (description: string, ...options: string[]): Control => ({description, control: 'select', options});

/** What of the scene can be changed in Storybook's controls, for the element of a kind. */
export const sceneControls = (kind: Kind): Record<'consultation' | 'state' | 'responses' | 'results', Control> => ({
  consultation: choose('A shared example.', ...examplesOf(kind)),
  state: choose('What the collector answers when asked for the definition.', 'open', 'scheduled', 'closed', 'loading', 'broken'),
  responses: choose('What becomes of answers.', 'stored', 'held', 'down', 'refused'),
  results: choose('What the collector answers when asked for results.', 'counts', 'few', 'failing'),
});

/** The link that stands where the element cannot. */
export function fallback(consultation: string): TemplateResult {
  const {title} = example(consultation);
  return html`<a href="#hosted-page">${typeof title === 'string' ? title : title.en}</a>`;
}
