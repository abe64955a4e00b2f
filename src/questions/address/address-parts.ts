/** The lines of an address, in the order in which they are written. */
export const ADDRESS_PARTS = ['line1', 'line2', 'town', 'county', 'postcode'] as const;

export type AddressPart = typeof ADDRESS_PARTS[number];

/** What an answer holds of a line, as text. */
export function partOf(answer: unknown, name: AddressPart): string {
  const part: unknown = typeof answer === 'object' && answer !== null && Object.hasOwn(answer, name) ? answer[name as keyof typeof answer] : undefined;
  return typeof part === 'string' ? part : '';
}
