import {isForm} from '../../http/body.ts';
import {RequestProblem} from '../../http/problem.ts';
import {addAction, mistaken} from '../answers.ts';
import type {Outcome} from '../answers.ts';
import type {Input} from '../input.ts';
import {anonymisePage} from '../pages/anonymise.ts';
import {pathOf} from '../pages/layout.ts';
import {counted} from '../pages/tables.ts';
import type {Admin, AdminContext, AdminParts, Work} from '../parts.ts';
import {stripper} from '../personal.ts';

/** `POST …/anonymise`: takes out who answered, once a consultation is over; all totals stay. */
export function addAnonymiseRoute(admin: Admin, parts: AdminParts): void {
  addAction(admin, parts, {path: 'anonymise', page: anonymisePage, read: (input: Input) => input.flag('confirmed'), act: anonymise});
}

async function anonymise(isConfirmed: boolean, work: Work, {req}: AdminContext): Promise<Outcome> {
  const {definition, catalogue, lives, store, at, entry} = work;
  const {state} = lives.at(definition, Date.parse(at));
  if (state !== 'closed' && state !== 'rejected') {
    throw new RequestProblem('not-allowed', 'It is not over yet: close it first. Who answers now may still want to confirm or to ask about it.');
  }
  if (isForm(req.raw) && !isConfirmed) throw mistaken([{path: 'confirmed', message: 'Tick the box: this cannot be undone.'}]);
  const strip = stripper((version) => catalogue.version(definition.id, version) ?? definition);
  const changed = await store.staff.anonymise(strip, entry('anonymise', {}));
  return {body: {anonymised: changed}, notice: `Personal details are gone from ${counted(changed, 'answer')}.`, next: pathOf(definition)};
}
