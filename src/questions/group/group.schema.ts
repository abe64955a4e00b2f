import * as z from 'zod/mini';
import {localizedText, ordered} from '../base.schema.ts';
import {composite} from '../composite.schema.ts';

interface Asked {
  id: string;
  type: string;
  required?: true | 'soft' | undefined;
  choices?: readonly object[] | undefined;
}

const howMany = z.int().check(z.positive('must be 1 or more'), z.maximum(100, 'must be 100 at most'));

/** What only a question of its own can have: conditions, comparisons and warnings look at whole answers. */
const isPlain = (question: Asked): boolean => !('showIf' in question || 'compare' in question) && question.required !== 'soft'
  && !(question.choices ?? []).some((choice) => 'showIf' in choice);

/**
 * Questions that are asked for each of several people or things (GOV.UK “Add another”).
 * @param plain what may be asked in it: any question but another group
 */
export const groupQuestion = <Q extends z.ZodMiniType<Asked>>(plain: Q) => z.strictObject({
  ...composite,
  type: z.literal('group'),
  questions: z.array(plain).check(
    z.minLength(1, 'needs at least one question'),
    z.maxLength(30, 'has more than 30 questions'),
    z.refine((questions) => new Set(questions.map((question) => (question as Asked).id)).size === questions.length, 'has the same id twice'),
    z.refine((questions) => questions.every((question) => isPlain(question as Asked)),
      'cannot have showIf, compare or "required": "soft" in a group: they look at whole answers')),
  min: z.optional(howMany),
  max: howMany,
  /** What one is called: “Person”. */
  itemLabel: z.optional(localizedText),
}).check(ordered('min', 'max'));
