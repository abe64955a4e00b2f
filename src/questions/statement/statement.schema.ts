import * as z from 'zod/mini';
import {base, localizedText} from '../base.schema.ts';

/** Background between questions: a heading if there is a label, and a text in small safe Markdown. */
export const statementQuestion = z.strictObject({
  id: base.id,
  type: z.literal('statement'),
  label: z.optional(localizedText),
  text: localizedText,
  showIf: base.showIf,
});
export type StatementQuestion = z.infer<typeof statementQuestion>;
