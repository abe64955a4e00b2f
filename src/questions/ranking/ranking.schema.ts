import * as z from 'zod/mini';
import {count, ordered} from '../base.schema.ts';
import {composite, partChoices} from '../composite.schema.ts';

/** Choices to put in order, best first: all of them, or as many as `minChoices` and `maxChoices` say. */
export const rankingQuestion = z.strictObject({
  ...composite,
  type: z.literal('ranking'),
  choices: partChoices,
  minChoices: z.optional(count),
  maxChoices: z.optional(count.check(z.positive('must be more than 0'))),
  /** `"random"`: what is not in order yet stands in another order for each person. */
  order: z.optional(z.literal('random')),
}).check(
  ordered('minChoices', 'maxChoices'),
  z.refine(({choices, minChoices = 0}) => minChoices <= choices.length, {path: ['minChoices'], message: 'is more than there are choices'}),
);
export type RankingQuestion = z.infer<typeof rankingQuestion>;
