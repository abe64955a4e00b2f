import {grouped} from '../../fields/frame.ts';
import {part} from '../../fields/part.ts';
import type {Part} from '../../fields/part.ts';
import type {QuestionView} from '../question-type.ts';
import {partOf} from './address-parts.ts';
import type {AddressQuestion} from './address.schema.ts';

/** The tokens of WCAG 1.3.5: one touch fills in the whole address. */
const LINES = [
  {at: 'line1', label: 'part-line1', autocomplete: 'address-line1', needed: true},
  {at: 'line2', label: 'part-line2', autocomplete: 'address-line2'},
  {at: 'town', label: 'part-town', autocomplete: 'address-level2', needed: true},
  {at: 'county', label: 'part-county', autocomplete: 'address-level1'},
  {at: 'postcode', label: 'part-postcode', autocomplete: 'postal-code', needed: true, narrow: true},
] as const satisfies Omit<Part, 'value'>[];

/** Text fields under a legend (GOV.UK “Addresses”, multiple text inputs); what is wrong is said where it is wrong. */
export const addressView: QuestionView<AddressQuestion> = (question, state) => {
  const {answer, errors = {}, ...rest} = state;
  const isSaid = Object.keys(errors).length > 0;
  return grouped(question, isSaid ? {...rest, error: undefined} : state, LINES.map((line) =>
    part(question, state, {...line, value: partOf(answer, line.at), says: true, spellcheck: 'false'})), 'group');
};
