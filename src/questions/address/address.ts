import type {Trouble} from '../../i18n/problems.ts';
import {postcodeRule, writtenPostcode} from '../postcode/postcode.ts';
import type {QuestionRule} from '../question-type.ts';
import {lengthTrouble, trimmed, wrongType} from '../read.ts';
import {ADDRESS_PARTS, partOf} from './address-parts.ts';
import type {AddressPart} from './address-parts.ts';
import type {AddressQuestion} from './address.schema.ts';

/** As long as a line on an envelope, and then some (GOV.UK “Addresses”: never cut what people call their home). */
const LONGEST = 200;

/** What is said where a line is missing; the others may be left out. */
const MISSING = {line1: 'missing-line1', town: 'missing-town', postcode: 'missing-postcode'} as const;

const isAddress = (answer: unknown): answer is Partial<Record<AddressPart, string>> =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer)
  && Object.entries(answer).every(([name, part]) => ADDRESS_PARTS.includes(name as AddressPart) && typeof part === 'string');

function partTrouble(question: AddressQuestion, name: AddressPart, part: string): Trouble | undefined {
  if (part === '') return name in MISSING ? {code: MISSING[name as keyof typeof MISSING]} : undefined;
  if (/[\r\n\u2028\u2029]/.test(part)) return {code: 'line-break'};
  return lengthTrouble({maxLength: LONGEST}, part) ?? (name === 'postcode' ? postcodeTrouble(question.id, part) : undefined);
}

const postcodeTrouble = (id: string, postcode: string): Trouble | undefined =>
  [postcodeRule.check({id, type: 'postcode', label: ''}, postcode) ?? []].flat()[0];

/** The answer is `{line1, line2?, town, county?, postcode}`, without the lines that are empty. */
export const addressRule: QuestionRule<AddressQuestion> = {
  missing: 'missing-address',
  read({id}, fields) {
    const parts = ADDRESS_PARTS.flatMap((name): [AddressPart, string][] => {
      const part = trimmed(fields, `${id}.${name}`);
      return part === undefined ? [] : [[name, name === 'postcode' ? writtenPostcode(part) : part]];
    });
    return parts.length === 0 ? undefined : Object.fromEntries(parts);
  },
  check(question, answer) {
    if (!isAddress(answer)) return wrongType('address');
    const troubles = ADDRESS_PARTS.flatMap((name): Trouble[] => {
      const trouble = partTrouble(question, name, partOf(answer, name));
      return trouble ? [{...trouble, params: {...trouble.params, at: name}}] : [];
    });
    return troubles.length > 0 ? troubles : undefined;
  },
  summary: (_question, answer) => ADDRESS_PARTS.map((name) => partOf(answer, name)).filter(Boolean).join(', '),
};
