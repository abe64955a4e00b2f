import {hash} from 'node:crypto';
import {linksOf} from '../consultations.ts';
import type {Readings} from '../consultations.ts';
import {localized} from '../../../src/schema.ts';
import type {Definition} from '../../../src/schema.ts';
import type {LinkedSignature} from '../store/petition-store.ts';
import {askPage, confirmedPage, missingPage} from './confirm-page.ts';
import type {Signing} from './confirm-page.ts';
import type {Counts} from './counts.ts';

/** Mail takes its time: who signed on the last day can still confirm. */
const GRACE_MS = 24 * 3_600_000;
/** 128 bits in base64url. */
const TOKEN = /^[\w-]{22}$/;

interface Linked {
  signature: LinkedSignature;
  page: Signing;
}

/** `GET /confirm/{token}`: shows what the link is for, and changes nothing. */
export async function getConfirm(token: string, readings: Readings): Promise<Response> {
  const linked = await follow(token, readings);
  if (!linked) return missingPage();
  return linked.signature.isConfirmed ? confirmedPage(linked.page) : askPage(linked.page);
}

/** `POST /confirm/{token}`: confirms; however often, with the same page. */
export async function postConfirm(token: string, readings: Readings, counts: Counts): Promise<Response> {
  const linked = await follow(token, readings);
  if (!linked) return missingPage();
  const {consultation, id} = linked.signature;
  await readings.store.petitions.confirm({consultation, id, at: new Date(readings.now()).toISOString()});
  counts.changed(consultation);
  return confirmedPage(linked.page);
}

/** What a token opens now; unknown, altered and expired are one. */
async function follow(token: string, {store, catalogue, lives, now, publicUrl}: Readings): Promise<Linked | undefined> {
  // Found by its hash: how long that takes says nothing about the tokens that there are.
  const signature = TOKEN.test(token) ? await store.petitions.linked(hash('sha256', token)) : undefined;
  const definition = signature && catalogue.current(signature.consultation);
  if (!definition) return undefined;
  const {state, closedAt} = lives.at(definition, now());
  const isOver = state === 'rejected' || (state === 'closed' && now() > Date.parse(closedAt ?? '') + GRACE_MS);
  return isOver ? undefined : {signature, page: signingOf(definition, signature.language, publicUrl)};
}

function signingOf(definition: Definition, language: string, publicUrl: string): Signing {
  return {language, title: localized(definition.title, language), link: linksOf(definition, publicUrl).page};
}
