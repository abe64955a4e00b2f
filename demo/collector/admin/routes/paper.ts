import {addAction, mistaken} from '../answers.ts';
import type {Outcome} from '../answers.ts';
import type {Input} from '../input.ts';
import {pathOf} from '../pages/layout.ts';
import {paperPage} from '../pages/paper.ts';
import {counted} from '../pages/tables.ts';
import {petitionOf} from '../parts.ts';
import type {Admin, AdminParts, Work} from '../parts.ts';
import type {PaperSheet} from '../../store/paper.ts';

/** `POST …/paper`: signatures on paper, with their number in every figure. */
export function addPaperRoute(admin: Admin, parts: AdminParts): void {
  addAction(admin, parts, {path: 'paper', page: paperPage, read: readSheet, act: addSheet});
}

function readSheet(input: Input, work: Work): PaperSheet {
  petitionOf(work);
  const count = input.integer('count', 'Enter how many signatures there are, as a whole number such as 42.');
  if (count === 0 && input.mistakes.length === 0) input.refuse('count', 'Enter a number other than 0.');
  const reference = input.text('reference', 'Enter what is written on the sheets, so that they are not counted twice.');
  return {count, reference, note: input.optional('note') ?? ''};
}

async function addSheet(sheet: PaperSheet, {definition, store, counts, entry}: Work): Promise<Outcome> {
  const result = await store.staff.addPaper(sheet, entry('paper', {...sheet}));
  if (result === 'known') throw mistaken([{path: 'reference', message: 'Sheets with this reference were added before.'}]);
  if (result === 'too-few') throw mistaken([{path: 'count', message: 'This takes away more signatures than there are on paper.'}]);
  counts.changed(definition.id);
  return {body: {...sheet}, notice: `${counted(sheet.count, 'paper signature')} added.`, next: pathOf(definition, 'paper')};
}
