/** Server only: an element's views as native HTML, from the templates that the browser uses. */
import {render} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import type {FieldState} from './fields/frame.ts';
import type {QuestionView} from './questions/question-type.ts';
import type {Question} from './questions/schemas.ts';
import {views} from './questions/views.ts';

/** A question as native HTML: names, values and checked states are attributes or child text, so that no script is needed. */
export async function renderQuestion(question: Question, state: FieldState): Promise<string> {
  const view = views[question.type] as unknown as QuestionView<Question>;
  return collectResult(render(view(question, state)));
}
