import * as z from 'zod/mini';
import {id, language} from '../questions/base.schema.ts';
import type {Answers} from './answers.ts';
import {cleanPage} from './page-context.ts';

const moment = z.iso.datetime({offset: true});
const scalar = z.union([z.string(), z.number(), z.literal(true)]);

const isCleanPage = (page: string): boolean => /^https?:/.test(page) && URL.canParse(page) && cleanPage(page) === page;

/** What a part of an answer can be: a cell, a line of an address, the answer to a question of a group. */
const part = z.union([scalar, z.array(z.union([z.string(), z.record(z.string(), z.string())])), z.record(z.string(), scalar)]);

/** The shapes that answers can have; which of them a question takes is its type's rule. */
const answer = z.union([
  scalar,
  z.array(z.union([z.string(), z.record(z.string(), part)])),
  z.record(z.string(), scalar),
]);

/** One answer set as it is sent and stored. */
export const payloadSchema = z.strictObject({
  id: z.uuid(),
  format: z.literal(1),
  consultation: id,
  version: z.int().check(z.positive()),
  language,
  answers: z.record(id, answer),
  startedAt: z.optional(moment),
  sealedAt: z.optional(moment),
  channel: z.optional(z.enum(['web', 'paper', 'phone'])),
  /** Page feedback only: the page it is about, by its cleaned address and by the name the site gives it. */
  context: z.optional(z.strictObject({
    page: z.string().check(z.maxLength(2000), z.refine(isCleanPage)),
    pageId: z.optional(z.string().check(z.regex(/^[^\p{C}]{1,200}$/u))),
  })),
  trap: z.optional(z.string()),
});

/** The same with answers of any shape: their rules look at each one, and a second look at all of them costs as much again. */
export const envelopeSchema = z.extend(payloadSchema, {answers: z.record(z.string(), z.unknown())});

export type Payload = Omit<z.infer<typeof payloadSchema>, 'answers'> & {answers: Answers};
