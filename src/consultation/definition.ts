import * as z from 'zod/mini';
import {condition, id, language, link, localizedText} from '../questions/base.schema.ts';
import {question} from '../questions/schemas.ts';
import {feedbackSchema} from './feedback.ts';
import {packSchema} from './pack-schema.ts';
import {petitionSchema} from './petition.ts';

/** A moment in time: ISO 8601 with a zone, such as 2026-12-13T23:59:59Z. */
const moment = z.iso.datetime({offset: true, error: 'must be a date and time with its zone, such as 2026-12-13T23:59:59Z'});

const timeZone = z.string().check(z.refine((name) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', {timeZone: name}));
  } catch {
    return false;
  }
}, 'must be a time zone such as Europe/London'));

const page = z.strictObject({
  id,
  title: z.optional(localizedText),
  showIf: z.optional(condition),
  /** The way ends here: “You need not answer this consultation”. Nothing is sent from it. */
  exit: z.optional(z.literal(true)),
  /** Answers are never public, whatever the policy, and never filled in from an address. */
  personal: z.optional(z.literal(true)),
  questions: z.array(question).check(z.minLength(1, 'needs at least one question'), z.maxLength(500, 'has more than 500 questions')),
});

/** What the endpoint adds of the moment; no part of a version. */
const live = z.strictObject({
  state: z.enum(['scheduled', 'open', 'closed', 'rejected']),
  closedAt: z.optional(moment),
  response: z.optional(z.strictObject({text: localizedText, url: z.optional(link), at: moment})),
  debate: z.optional(z.strictObject({on: z.optional(z.union([z.iso.date(), moment])), outcome: z.optional(localizedText), url: z.optional(link)})),
  rejection: z.optional(z.strictObject({code: z.string(), text: localizedText})),
});

/** A consultation as published: its questions, its times, and where answers go. */
export const definitionSchema = z.strictObject({
  $schema: z.optional(z.string()),
  id,
  version: z.int().check(z.positive('must be 1 or more')),
  kind: z.enum(['survey', 'poll', 'feedback', 'petition'], {error: 'must be survey, poll, feedback or petition'}),
  title: localizedText,
  languages: z.array(language).check(z.minLength(1, 'needs at least one language')),
  opens: z.optional(moment),
  closes: z.optional(moment),
  late: z.optional(z.strictObject({acceptHours: z.number().check(z.nonnegative('must not be negative'))})),
  repeat: z.optional(z.enum(['open', 'device'])),
  contact: z.optional(z.strictObject({
    text: z.optional(localizedText), email: z.optional(z.email()), phone: z.optional(z.string()),
    /** Where a paper form is sent to. */
    address: z.optional(localizedText),
  })),
  privacy: z.optional(z.strictObject({
    controller: localizedText, purpose: localizedText, retention: localizedText, url: z.optional(link),
  })),
  pages: z.array(page).check(z.minLength(1, 'needs at least one page'), z.maxLength(200, 'has more than 200 pages')),
  /** Questions about the person, asked after the others: packs that are shipped by their id, or packs of one's own. */
  demographics: z.optional(z.array(z.union([z.string(), packSchema])).check(z.minLength(1, 'needs at least one pack'))),
  /** Whether answers are shown once more before they are sent; by default where a survey has more than one page. */
  review: z.optional(z.boolean()),
  timeZone: z.optional(timeZone),
  results: z.optional(z.strictObject({show: z.enum(['never', 'always', 'after-vote', 'after-close'])})),
  links: z.optional(z.strictObject({page: z.optional(link), responses: z.optional(link), results: z.optional(link)})),
  petition: z.optional(petitionSchema),
  feedback: z.optional(feedbackSchema),
  live: z.optional(live),
});

export type Definition = z.infer<typeof definitionSchema>;
export type Page = z.infer<typeof page>;
export type Kind = Definition['kind'];
export type Live = z.infer<typeof live>;
export type LiveState = z.infer<typeof live>['state'];
