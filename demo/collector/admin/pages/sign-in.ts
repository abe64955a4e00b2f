import {html} from 'hono/html';
import {EMPTY, button, form, hidden, textField} from './forms.ts';
import type {Filled} from './forms.ts';
import type {Page} from './layout.ts';

/** @param next The page that was asked for */
export const signInPage = (next: string, filled: Filled = EMPTY): Page => ({
  heading: 'Sign in',
  mistakes: filled.mistakes,
  content: form(html`${textField({
    name: 'token', label: 'Staff token', type: 'password', autocomplete: 'current-password',
    hint: 'Who runs the collector gave it to you. On your own machine “npm start” prints it.',
  }, filled)}
${hidden('next', next)}
${button('Sign in')}`, '/admin/session'),
});
