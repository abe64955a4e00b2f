import {html} from 'lit';
import type {TemplateResult} from 'lit';
import type {Content} from './frame.ts';

/* A template per level, since a tag name cannot be bound. tabindex=-1: focus goes here after a page turn. */
const levels: readonly ((content: Content) => TemplateResult)[] = [
  (content) => html`<h2 tabindex="-1">${content}</h2>`,
  (content) => html`<h3 tabindex="-1">${content}</h3>`,
  (content) => html`<h4 tabindex="-1">${content}</h4>`,
  (content) => html`<h5 tabindex="-1">${content}</h5>`,
];

/** A heading of level 2 to 6; a level outside is taken to the nearest. */
export const heading = (level: number, content: Content): TemplateResult =>
  (levels[Math.max(level, 2) - 2] ?? ((last: Content) => html`<h6 tabindex="-1">${last}</h6>`))(content);
