import * as z from 'zod/mini';
import {base, localizedText} from '../base.schema.ts';

/**
 * Yes or no, in the words of the interface, or in the question's own: Welsh answers a question with its verb,
 * “Ydych” or “Nac ydych”.
 */
export const yesNoQuestion = z.strictObject({
  ...base, type: z.literal('yes-no'), labels: z.optional(z.strictObject({yes: localizedText, no: localizedText})),
});
export type YesNoQuestion = z.infer<typeof yesNoQuestion>;
