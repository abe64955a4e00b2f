import assert from 'node:assert/strict';
import {describe, it, mock} from 'node:test';
import {dateRule} from '../../src/questions/date/date.ts';

describe('“today” as a limit, where no page is', () => {
  const question = {id: 'q', type: 'date', label: 'When?', earliest: 'today', latest: 'today'} as const;
  const checkedAt = (moment: string, day: string): unknown => {
    mock.timers.enable({apis: ['Date'], now: Date.parse(moment)});
    try {
      return dateRule.check(question, day);
    } finally {
      mock.timers.reset();
    }
  };

  it('is every day that it is somewhere', () => {
    for (const [moment, day] of [
      ['2026-06-30T23:30:00Z', '2026-07-01'], ['2026-06-30T12:00:00Z', '2026-06-30'], ['2026-06-30T00:30:00Z', '2026-06-29'], ['2026-12-31T10:00:00Z', '2027-01-01'],
    ] as const) assert.equal(checkedAt(moment, day), undefined, `${day} at ${moment}`);
  });

  it('is no other', () => {
    assert.deepEqual(checkedAt('2026-06-30T09:59:00Z', '2026-07-01'), {code: 'too-late', params: {date: '2026-06-30'}});
    assert.deepEqual(checkedAt('2026-06-30T12:00:00Z', '2026-06-29'), {code: 'too-early', params: {date: '2026-06-30'}});
  });
});
