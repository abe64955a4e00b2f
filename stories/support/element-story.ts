/** What the stories of all elements have in common: an element whose definition a pretend collector serves. */
import {html} from 'lit';
import type {TemplateResult} from 'lit';
import type {Scene} from './collector.ts';
import {example} from './examples.ts';

export interface ElementArgs extends Scene {
  /** The element's attribute. */
  debug: boolean;
}

const choose = (...options: string[]): {control: 'select'; options: string[]} => ({control: 'select', options});

/** What of the scene can be changed in Storybook's controls. */
export const sceneControls = {
  state: choose('open', 'scheduled', 'closed', 'loading', 'broken'),
  responses: choose('stored', 'held', 'down', 'refused'),
  results: choose('counts', 'few', 'failing'),
};

/** The link that stands where the element cannot. */
export function fallback(consultation: string): TemplateResult {
  const {title} = example(consultation);
  return html`<a href="#hosted-page">${typeof title === 'string' ? title : title.en}</a>`;
}
