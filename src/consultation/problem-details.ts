import * as z from 'zod/mini';

/** What the endpoint answers when it refuses (RFC 9457, application/problem+json). */
export const problemDetailsSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  problems: z.optional(z.array(z.object({
    questionId: z.string(),
    code: z.string(),
    params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  }))),
});

export type ProblemDetails = z.infer<typeof problemDetailsSchema>;
