import * as z from 'zod/mini';

/** What the endpoint answers when an answer set is stored; only this makes "Sent" true. */
export const receiptSchema = z.object({
  id: z.uuid(),
  reference: z.string(),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  receivedAt: z.iso.datetime({offset: true}),
  secret: z.optional(z.string()),
  /** A signature counts once its address is confirmed. */
  status: z.optional(z.literal('confirm-email')),
});

export type Receipt = z.infer<typeof receiptSchema>;
