import assert from 'node:assert/strict';
import {test} from 'node:test';
import {loadLives} from '../../../demo/collector/lives.ts';
import type {Life} from '../../../demo/collector/store/staff-store.ts';
import type {Definition, Live} from '../../../src/schema.ts';

const TIMES = {opens: '2026-11-01T00:00:00Z', closes: '2026-12-13T23:59:59Z'};
const CLOSED_EARLY = '2026-11-10T09:00:00.000Z';

async function liveOf(life: Partial<Life>, now: string): Promise<Live> {
  const stored: Life = {
    consultation: 'street-survey', state: '', reasonCode: '', reason: '', changedAt: CLOSED_EARLY, response: null, debate: null, ...life,
  };
  const lives = await loadLives({lives: () => Promise.resolve([stored])});
  return lives.at({id: 'street-survey', ...TIMES} as Definition, Date.parse(now));
}

test('the times of a definition decide where staff said nothing', async () => {
  assert.deepEqual(await liveOf({}, '2026-10-31T23:59:59Z'), {state: 'scheduled'});
  assert.deepEqual(await liveOf({}, '2026-11-20T12:00:00Z'), {state: 'open'});
  assert.deepEqual(await liveOf({}, '2026-12-14T00:00:00Z'), {state: 'closed', closedAt: TIMES.closes});
});

test('what staff close has closed then, and what had ended by itself has ended at its time', async () => {
  assert.deepEqual(await liveOf({state: 'closed'}, '2026-11-20T12:00:00Z'), {state: 'closed', closedAt: CLOSED_EARLY});
  assert.deepEqual(await liveOf({state: 'closed'}, '2027-01-01T00:00:00Z'), {state: 'closed', closedAt: CLOSED_EARLY});
  const late = {state: 'closed', changedAt: '2026-12-20T00:00:00.000Z'} as const;
  assert.deepEqual(await liveOf(late, '2027-01-01T00:00:00Z'), {state: 'closed', closedAt: TIMES.closes});
});

test('a rejection, a response and a debate are told with the state', async () => {
  const text = {en: 'Twice', cy: 'Dwywaith'};
  assert.deepEqual(await liveOf({state: 'rejected', reasonCode: 'duplicate', reason: JSON.stringify(text)}, '2026-11-20T12:00:00Z'),
    {state: 'rejected', rejection: {code: 'duplicate', text}});
  const response = {text: 'We will.', at: CLOSED_EARLY};
  const debate = {on: '2027-01-14'};
  assert.deepEqual(await liveOf({response: JSON.stringify(response), debate: JSON.stringify(debate)}, '2026-11-20T12:00:00Z'),
    {state: 'open', response, debate});
});
