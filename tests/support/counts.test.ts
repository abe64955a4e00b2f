import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {addCounts, formatCounts, parseCounts} from './counts.ts';
import {judge} from './run-step.ts';

const counted = {name: 'unit', counted: true};
const plain = {name: 'lint', counted: false};

describe('the last line of a step', () => {
  it('names skipped tests only when there are some', () => {
    assert.equal(formatCounts({passed: 3, failed: 1, skipped: 0}), '3 passed, 1 failed');
    assert.equal(formatCounts({passed: 3, failed: 1, skipped: 2}), '3 passed, 1 failed, 2 skipped');
  });

  it('is read back', () => {
    assert.deepEqual(parseCounts('noise\n3 passed, 1 failed, 2 skipped\n\n'), {passed: 3, failed: 1, skipped: 2});
    assert.equal(parseCounts('3 passed, 0 failed\nSegmentation fault'), undefined);
  });

  it('adds up', () => {
    const sum = addCounts({passed: 1, failed: 2, skipped: 3}, {passed: 10, failed: 20, skipped: 30});
    assert.deepEqual(sum, {passed: 11, failed: 22, skipped: 33});
  });
});

describe('what a step counts for', () => {
  it('takes the counts of its last line', () => {
    assert.deepEqual(judge(counted, '3 passed, 0 failed\n', 0).counts, {passed: 3, failed: 0, skipped: 0});
  });

  it('is one test by exit code when it has no counts', () => {
    assert.deepEqual(judge(plain, '', 0).counts, {passed: 1, failed: 0, skipped: 0});
    assert.deepEqual(judge(plain, '', 2).counts, {passed: 0, failed: 1, skipped: 0});
  });

  it('fails a step that ran no test', () => {
    const {counts, complaint} = judge(counted, '0 passed, 0 failed\n', 0);
    assert.equal(counts.failed, 1);
    assert.equal(complaint, 'unit ran no test');
  });

  it('fails a step that crashed, before its counts or after them', () => {
    assert.equal(judge(counted, 'boom', 'SIGKILL').counts.failed, 1);
    assert.deepEqual(judge(counted, '3 passed, 0 failed', 1).counts, {passed: 3, failed: 1, skipped: 0});
  });

  it('fails a step whose last line is missing', () => {
    assert.equal(judge(counted, 'all is well', 0).counts.failed, 1);
  });
});
