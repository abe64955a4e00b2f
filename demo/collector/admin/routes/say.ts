import type {Life} from '../../store/staff-store.ts';
import {addAction} from '../answers.ts';
import type {Outcome} from '../answers.ts';
import type {Input} from '../input.ts';
import {pathOf} from '../pages/layout.ts';
import {debatePage, responsePage} from '../pages/say.ts';
import type {Admin, AdminParts, Work} from '../parts.ts';

/** `PUT …/response` and `PUT …/debate`: what the council answered, and what its debate came to. */
export function addSayRoutes(admin: Admin, parts: AdminParts): void {
  addAction(admin, parts, {path: 'response', isPut: true, page: responsePage, read: readResponse, act: publishResponse});
  addAction(admin, parts, {path: 'debate', isPut: true, page: debatePage, read: readDebate, act: publishDebate});
}

type Response = ReturnType<typeof readResponse>;
type Debate = ReturnType<typeof readDebate>;

function readResponse(input: Input, {definition}: Work) {
  const text = input.localized('text', definition.languages, 'Write the response in this language.');
  const url = input.url('url');
  return {text, ...(url && {url})};
}

function readDebate(input: Input, {definition}: Work) {
  const on = input.day('on');
  const outcome = input.has('outcome')
    ? input.localized('outcome', definition.languages, 'Write the outcome in this language.') : undefined;
  const url = input.url('url');
  if (on === undefined && outcome === undefined && input.mistakes.length === 0) input.refuse('on', 'Enter the day, the outcome, or both.');
  return {...(on && {on}), ...(outcome && {outcome}), ...(url && {url})};
}

function publishResponse(response: Response, work: Work): Promise<Outcome> {
  const said = {...response, at: work.at};
  return publish(work, 'response', {response: JSON.stringify(said)}, true);
}

/** That a day is set is shown on the page; mails go out when there is an outcome. */
function publishDebate(debate: Debate, work: Work): Promise<Outcome> {
  return publish(work, 'debate', {debate: JSON.stringify(debate)}, debate.outcome !== undefined);
}

async function publish(
  {definition, lives, store, outbox, at, entry}: Work, action: 'response' | 'debate', said: Partial<Life>, isNews: boolean,
): Promise<Outcome> {
  const life = {...lives.of(definition.id), ...said};
  const detail = JSON.parse(said[action] ?? '{}') as Record<string, unknown>;
  const news = isNews && definition.petition ? {consultation: definition.id, what: action, edition: at} : undefined;
  await store.staff.setLife(life, entry(action, detail), news);
  lives.put(life);
  if (news) void outbox?.wake();
  const notice = action === 'response' ? 'The response is published.' : 'The debate is recorded.';
  return {body: {live: lives.at(definition, Date.parse(at))}, notice, next: pathOf(definition)};
}
