import {stateAt} from '../../src/schema.ts';
import type {Definition, Live, LocalizedText} from '../../src/schema.ts';
import type {Life, StaffStore} from './store/staff-store.ts';

/** What staff said of every consultation, held in memory: each request needs it. */
export interface Lives {
  /** `live` of the definition, by its times and by what staff said; `now` in ms since 1970. */
  at(definition: Definition, now: number): Live;
  /** What is stored; a consultation of which nothing was said has an empty one. */
  of(consultation: string): Life;
  /** Takes over what has just been stored. */
  put(life: Life): void;
}

export async function loadLives(store: Pick<StaffStore, 'lives'>): Promise<Lives> {
  const byId = new Map((await store.lives()).map((life) => [life.consultation, life]));
  const of = (consultation: string): Life => byId.get(consultation) ?? {
    consultation, state: '', reasonCode: '', reason: '', changedAt: '', response: null, debate: null,
  };
  return {
    of,
    at: (definition, now) => liveAt(of(definition.id), definition, now),
    put: (life) => void byId.set(life.consultation, life),
  };
}

function liveAt(life: Life, definition: Definition, now: number): Live {
  const {response, debate} = life;
  return {
    ...stateOf(life, definition, now),
    ...(response !== null && {response: JSON.parse(response) as NonNullable<Live['response']>}),
    ...(debate !== null && {debate: JSON.parse(debate) as NonNullable<Live['debate']>}),
  };
}

function stateOf({state, reasonCode, reason, changedAt}: Life, {opens, closes}: Definition, now: number): Live {
  if (state === 'rejected') return {state, rejection: {code: reasonCode, text: JSON.parse(reason) as LocalizedText}};
  const byTimes = stateAt({...(opens && {opens}), ...(closes && {closes})}, now);
  // What ended by itself before staff closed it has ended then.
  const closedByTime = byTimes === 'closed' && !(state === 'closed' && Date.parse(changedAt) < Date.parse(closes ?? ''));
  if (closedByTime) return {state: 'closed', ...(closes && {closedAt: closes})};
  return state === 'closed' ? {state, closedAt: changedAt} : {state: byTimes};
}
