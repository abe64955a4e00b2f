import {checkDefinition, jsonFault} from '../../../../src/schema.ts';
import type {Definition} from '../../../../src/schema.ts';
import {contentOf, placeOf, sentenceOf} from '../../definitions.ts';
import {isForm} from '../../http/body.ts';
import {RequestProblem} from '../../http/problem.ts';
import {htmlPage, mistaken} from '../answers.ts';
import {readFields} from '../input.ts';
import type {Fields, Mistake} from '../input.ts';
import {EMPTY} from '../pages/forms.ts';
import {pathOf, titleOf} from '../pages/layout.ts';
import {publishPage} from '../pages/publish.ts';
import type {Admin, AdminContext, AdminParts} from '../parts.ts';

/** `PUT /admin/consultations/:id` with a definition, and the page to do the same. */
export function addPublishRoutes(admin: Admin, parts: AdminParts): void {
  admin.put('/consultations/:id', async (context) => {
    return context.json(answerOf(await publish(await readFields(context.req.raw), context, parts)));
  });
  admin.get('/publish', (context) => htmlPage(context, publishPage(startFrom(context.req.query('from'), parts))));
  admin.on('POST', ['/publish', '/consultations/:id'], (context) => publishForm(context, parts));
}

/** The form shows a published definition, so that the next version begins with it. */
function startFrom(id: string | undefined, {catalogue}: AdminParts): typeof EMPTY {
  const definition = id === undefined ? undefined : catalogue.current(id);
  return definition ? {...EMPTY, fields: {definition: JSON.stringify(definition, undefined, 2)}} : EMPTY;
}

async function publishForm(context: AdminContext, parts: AdminParts): Promise<Response> {
  const fields = await readFields(context.req.raw);
  // A program that posts JSON sends the definition itself, as with PUT.
  if (!isForm(context.req.raw)) return context.json(answerOf(await publish(fields, context, parts)));
  try {
    const {definition, warnings} = await publish(parsed(fields['definition']), context, parts);
    const session = context.get('session');
    if (session) {
      session.notice = `Version ${definition.version} of “${titleOf(definition)}” is published.`;
      session.warnings = warnings.map(sentenceOf);
    }
    return context.redirect(pathOf(definition), 303);
  } catch (error) {
    if (!(error instanceof RequestProblem)) throw error;
    // The places of mistakes are in the definition; the form has one field.
    const mistakes = (error.extras.mistakes ?? [{path: '', message: error.message}])
      .map(({path, message}) => ({path: 'definition', message: path ? `${path} ${message}` : message}));
    return htmlPage(context, publishPage({fields, mistakes}), error.status);
  }
}

/** What was published, and what its author is warned of. */
interface Published {
  definition: Definition;
  warnings: readonly Mistake[];
}

const answerOf = ({definition: {id, version}, warnings}: Published): object => ({id, version, warnings});

function parsed(text: unknown): unknown {
  if (typeof text !== 'string') throw mistaken([{path: '', message: 'Paste a definition.'}]);
  const fault = jsonFault(text);
  if (fault) throw mistaken([{path: '', message: `This is not readable JSON: ${placeOf(fault)}.`}]);
  return JSON.parse(text);
}

/** Publishes through the checks of the start; the catalogue takes the version at once. */
async function publish(json: unknown, context: AdminContext, {store, catalogue, now}: AdminParts): Promise<Published> {
  const {definition, mistakes, warnings} = checkDefinition(json, {now: now()});
  if (!definition) throw mistaken(mistakes);
  const {id, version} = definition;
  const others = [...liveMistakes(json as Fields), ...idMistakes(id, context.req.param('id'))];
  if (others.length > 0) throw mistaken(others);
  const entry = {consultation: id, at: new Date(now()).toISOString(), who: context.get('who'), action: 'publish', detail: {version}};
  if (!await store.publish({id, version, content: contentOf(definition)}, entry)) {
    throw new RequestProblem('version-exists', `Version ${version} of “${id}” already has answers and cannot change: publish version ${version + 1}.`);
  }
  catalogue.put(definition);
  return {definition, warnings};
}

const liveMistakes = ({live}: Fields): Mistake[] =>
  (live === undefined ? [] : [{path: 'live', message: 'is what only the collector adds: remove it.'}]);

const idMistakes = (id: string, wanted = id): Mistake[] =>
  (id === wanted ? [] : [{path: 'id', message: `is “${id}”, but the address says “${wanted}”.`}]);
