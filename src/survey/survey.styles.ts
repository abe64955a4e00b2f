import {css} from 'lit';

/** A survey's own looks: progress stands close above the page's title. */
export const surveyStyles = css`.progress{margin-bottom:.25em}`;
