/** The shared examples, for tests in a browser. */
import type {Definition, Question} from '../../src/schema.ts';

/** A fresh copy of a shared example. */
export async function sharedDefinition(id: string): Promise<Definition> {
  return await (await fetch(`/demo/definitions/${id}.json`)).json() as Definition;
}

/** One of a definition's questions. */
export function questionOf({pages}: Definition, id: string): Question {
  const question = pages.flatMap((page) => page.questions).find((one) => one.id === id);
  if (!question) throw new Error(`no question is called ${id}`);
  return question;
}
