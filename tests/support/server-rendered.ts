/** Asks the test server for what a server without a DOM makes of a question. */
import type {FieldState} from '../../src/fields/frame.ts';
import type {Question} from '../../src/schema.ts';

export async function serverRendered(question: Question, state: FieldState): Promise<DocumentFragment> {
  const query = new URLSearchParams({question: JSON.stringify(question), state: JSON.stringify(state)});
  const template = document.createElement('template');
  template.innerHTML = await (await fetch(`/render?${String(query)}`)).text();
  return template.content;
}
