import {tallyKeys} from '../../../../src/schema.ts';
import {RequestProblem} from '../../http/problem.ts';
import {payloadOf} from '../../stored-payload.ts';
import {visitOf} from '../../feedback/visit.ts';
import type {StoredAnswers} from '../../store/answer-sets.ts';
import type {Counted} from '../../store/tally.ts';
import {addAction, htmlPage, wantsHtml} from '../answers.ts';
import type {Outcome} from '../answers.ts';
import type {Input} from '../input.ts';
import {heldPage, reviewPage} from '../pages/held.ts';
import {pathOf} from '../pages/layout.ts';
import {workOf} from '../parts.ts';
import type {Admin, AdminContext, AdminParts, Work} from '../parts.ts';

const AT_ONCE = 100;

/** `GET …/held`, and `POST …/responses/:rid/moderate` for any answer, held or not. */
export function addHeldRoutes(admin: Admin, parts: AdminParts): void {
  admin.get('/consultations/:id/held', async (context) => {
    const work = workOf(context, parts);
    const waiting = await parts.store.staff.held(work.definition.id, 'waiting', AT_ONCE);
    const decided = await parts.store.staff.held(work.definition.id, 'decided', AT_ONCE);
    if (wantsHtml(context)) return htmlPage(context, heldPage(work, waiting, decided));
    return context.json({waiting: waiting.map(shownOf), decided: decided.map(shownOf)});
  });
  admin.get('/consultations/:id/find', async (context) => {
    const work = workOf(context, parts);
    const found = await answersAt(work, (context.req.query('reference') ?? '').trim());
    return context.redirect(pathOf(work.definition, `responses/${found.id}/moderate`), 303);
  });
  addAction(admin, parts, {
    path: 'responses/:rid/moderate',
    page: async (work, filled, context) => reviewPage(work, await answersAt(work, ridOf(context)), filled),
    read: readDecision,
    act: decide,
  });
}

const ridOf = ({req}: AdminContext): string => req.param('rid') ?? '';

const shownOf = (stored: StoredAnswers): object => {
  const {id, reference, receivedAt, heldFor, decision} = stored;
  return {id, reference, receivedAt, heldFor, decision, answers: payloadOf(stored).answers};
};

async function answersAt({definition, store}: Work, key: string): Promise<StoredAnswers> {
  const found = await store.staff.find(definition.id, key);
  if (found) return found;
  throw new RequestProblem('not-found', 'This consultation has no answers with this id or reference.');
}

interface Decision {
  decision: 'accept' | 'reject' | undefined;
  reason: string;
}

const readDecision = (input: Input): Decision => ({
  decision: input.choice('decision', ['accept', 'reject'], 'Choose whether the answers count.'),
  reason: input.text('reason', 'Say why: the log keeps the reason.'),
});

async function decide({decision, reason}: Decision, work: Work, context: AdminContext): Promise<Outcome> {
  const {definition, store, counts, entry} = work;
  const answers = await answersAt(work, ridOf(context));
  if (answers.isAnonymised) throw new RequestProblem('not-allowed', 'Personal details were taken out of these answers: they cannot be judged any more.');
  const decided = decision === 'accept' ? 'accepted' : 'rejected';
  await store.staff.moderate({
    id: answers.id, decision: decided, reason, counted: countedOf(answers, work), entry: entry('moderate', {reference: answers.reference}),
  });
  if (answers.signature) counts.changed(definition.id);
  const [next] = await store.staff.held(definition.id, 'waiting', 1);
  return {
    body: {id: answers.id, decision: decided},
    notice: `${answers.reference} is ${decided}.`,
    next: next ? pathOf(definition, `responses/${next.id}/moderate`) : pathOf(definition, 'held'),
  };
}

/** What the answers counted as or would have counted as when they came, by the version they were given to. */
function countedOf(answers: StoredAnswers, {definition, catalogue}: Work): Counted | undefined {
  if (answers.signature) return undefined;
  const asked = catalogue.version(definition.id, answers.version) ?? definition;
  const payload = payloadOf(answers);
  return {consultation: definition.id, keys: tallyKeys(asked, payload.answers), visit: visitOf(asked, payload, answers.receivedAt)};
}
