/** What was written as an answer; undefined where nothing was. */
export const asText = (answer: unknown): string | undefined => (typeof answer === 'string' || typeof answer === 'number' ? String(answer) : undefined);

/** What was written in a part of an answer. */
export const partText = (answer: unknown, part: string): string | undefined =>
  (typeof answer === 'object' && answer !== null && Object.hasOwn(answer, part) ? asText((answer as Record<string, unknown>)[part]) : undefined);
