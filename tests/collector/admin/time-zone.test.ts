import assert from 'node:assert/strict';
import {test} from 'node:test';
import {mondayOf, momentIn, momentText} from '../../../demo/collector/time-zone.ts';

test('the moment of a local time, in winter, in summer and where the clocks change', () => {
  const cases = [
    ['2026-12-01T09:30', 'Europe/London', '2026-12-01T09:30:00.000Z'], ['2026-07-01T09:30', 'Europe/London', '2026-07-01T08:30:00.000Z'],
    ['2026-03-29T00:59', 'Europe/London', '2026-03-29T00:59:00.000Z'], ['2026-03-29T02:00', 'Europe/London', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29T01:30', 'Europe/London', '2026-03-29T01:30:00.000Z'], ['2026-10-25T01:30', 'Europe/London', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T02:00', 'Europe/London', '2026-10-25T02:00:00.000Z'], ['2026-01-01T00:00', 'Asia/Kathmandu', '2025-12-31T18:15:00.000Z'],
  ] as const;
  for (const [local, zone, moment] of cases) assert.equal(momentIn(local, zone), moment, `${local} ${zone}`);
});

test('the Monday of a moment, by the clocks of a zone', () => {
  assert.equal(mondayOf('2026-11-22T23:59:59.999Z', 'Europe/London'), '2026-11-16');
  assert.equal(mondayOf('2026-06-21T23:00:00Z', 'Europe/London'), '2026-06-22');
  assert.equal(mondayOf('2027-01-01T12:00:00Z', 'Europe/London'), '2026-12-28');
  assert.equal(mondayOf('2026-11-22T12:00:00Z', 'Pacific/Auckland'), '2026-11-23');
});

test('a moment in words names the zone', () => {
  assert.equal(momentText('2026-07-01T08:30:00Z', 'Europe/London'), '1 July 2026 at 09:30 BST');
});
