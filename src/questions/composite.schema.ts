import * as z from 'zod/mini';
import {base, condition, id, localizedText} from './base.schema.ts';

const {label, hint, required, showIf, background, documents} = base;

/** What a question with several parts may say of itself: all but `compare`, which knows single values. */
export const composite = {id, label, hint, required, showIf, background, documents};

/** What views call the hint, the error and the unit of a question, and conditions the choice that has words of one's own. */
const TAKEN: readonly string[] = ['hint', 'error', 'unit', 'value'];

/** A part of an answer: its `value` is a key of the answer and of its form field, so it is written like an id. */
export const part = {value: id.check(z.refine((value) => !TAKEN.includes(value), 'is a reserved name')), label: localizedText};

/** The parts of a question; their values differ. */
export const partList = <P extends z.ZodMiniType<{value: string}>>(one: P, least: number, most: number): z.ZodMiniArray<P> =>
  z.array(one).check(
    z.minLength(least, `needs at least ${String(least)}`),
    z.maxLength(most, `has more than ${String(most)}`),
    z.refine((list) => new Set(list.map((item) => (item as {value: string}).value)).size === list.length, 'has the same value twice'));

/** What is put in order or shared out among. */
export const partChoices = partList(z.strictObject({...part, hint: z.optional(localizedText), showIf: z.optional(condition)}), 2, 100);
