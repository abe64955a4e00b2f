import {RequestProblem} from '../../http/problem.ts';
import type {Life} from '../../store/staff-store.ts';
import {momentText, timeZoneOf} from '../../time-zone.ts';
import {addAction} from '../answers.ts';
import type {Outcome} from '../answers.ts';
import type {Input} from '../input.ts';
import {pathOf, titleOf} from '../pages/layout.ts';
import {statePage} from '../pages/state.ts';
import type {Admin, AdminParts, Work} from '../parts.ts';
import {REJECTIONS} from '../rejections.ts';

const STATES = ['open', 'closed', 'rejected'] as const;

interface Change {
  state: typeof STATES[number] | undefined;
  code: string;
  /** JSON of a text, or of a text by language; of a rejection it is published. */
  reason: string;
}

/** `POST …/state`: closes, rejects, or lets the times of the definition decide again. */
export function addStateRoute(admin: Admin, parts: AdminParts): void {
  addAction(admin, parts, {path: 'state', page: statePage, read: readChange, act: change});
}

function readChange(input: Input, {definition}: Work): Change {
  const state = input.choice('state', STATES, 'Choose what the state should be.');
  // Programs may send a text alone, or a code with or without a text.
  const path = typeof input.peek('reason') === 'string' ? 'reason' : 'reason.text';
  const code = path === 'reason' ? undefined : input.optional('reason.code');
  if (state !== 'rejected') return {state, code: '', reason: JSON.stringify(input.optional(path) ?? '')};
  if (definition.kind !== 'petition') input.refuse('state', 'Only a petition can be rejected: close this instead.');
  const ground = REJECTIONS.find((rejection) => rejection.code === code);
  if (code !== undefined && !ground) input.refuse('reason.code', `Choose one of ${REJECTIONS.map((rejection) => rejection.code).join(', ')}.`);
  const isTextNeeded = code === undefined || input.has(path);
  const text = isTextNeeded ? input.localized(path, definition.languages, 'Choose a ground, or write the reason in every language of the petition.') : ground?.text;
  return {state, code: code ?? '', reason: JSON.stringify(text ?? '')};
}

async function change({state, code, reason}: Change, work: Work): Promise<Outcome> {
  const {definition, lives, store, at, entry} = work;
  if (state === 'open') refuseAfterClosing(work);
  const life: Life = {
    ...lives.of(definition.id), state: state === 'closed' || state === 'rejected' ? state : '',
    reasonCode: code, reason: state === 'rejected' ? reason : '""', changedAt: at,
  };
  await store.staff.setLife(life, entry('state', {state, ...(code && {code}), reason: JSON.parse(reason) as unknown}));
  lives.put(life);
  const live = lives.at(definition, Date.parse(at));
  return {body: {live}, notice: `“${titleOf(definition)}” is now ${live.state}.`, next: pathOf(definition)};
}

/** What has ended by its own times opens again only under later ones. */
function refuseAfterClosing({definition, at}: Work): void {
  const {closes} = definition;
  if (closes === undefined || Date.parse(at) <= Date.parse(closes)) return;
  const day = momentText(closes, timeZoneOf(definition));
  throw new RequestProblem('closed', `It closed on ${day}, as its definition says: publish a version with a later closing time to open it again.`);
}
