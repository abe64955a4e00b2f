/** What the stories of all elements have in common: an element whose definition a pretend collector serves. */
import {html} from 'lit';
import type {TemplateResult} from 'lit';
import type {Scene} from './collector.ts';
import {example, exampleIds} from './examples.ts';

export interface ElementArgs extends Scene {
  /** The element's attribute. */
  debug: boolean;
}

interface Control {
  description: string;
  control: 'select';
  options: string[];
}

const choose = (description: string, ...options: string[]): Control => ({description, control: 'select', options});

/** What of the scene can be changed in Storybook's controls. */
export const sceneControls = {
  consultation: choose('A shared example.', ...exampleIds),
  state: choose('What the collector answers when asked for the definition.', 'open', 'scheduled', 'closed', 'loading', 'broken'),
  responses: choose('What becomes of answers.', 'stored', 'held', 'down', 'refused'),
  results: choose('What the collector answers when asked for results.', 'counts', 'few', 'failing'),
};

/** The link that stands where the element cannot. */
export function fallback(consultation: string): TemplateResult {
  const {title} = example(consultation);
  return html`<a href="#hosted-page">${typeof title === 'string' ? title : title.en}</a>`;
}
