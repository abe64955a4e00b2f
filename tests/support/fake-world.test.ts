import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {answer, brokenLine, fakeWorld} from './fake-world.ts';

const ADDRESS = 'https://collector.example/responses';

describe('fake world', () => {
  it('gives the happenings in turn and keeps what was sent', async () => {
    const world = fakeWorld(brokenLine, answer(503, {}, {'Retry-After': '2'}));
    await assert.rejects(world.fetch(ADDRESS), /Failed to fetch/u);
    await world.wait(1500);
    const response = await world.fetch(ADDRESS, {method: 'POST', body: 'bytes'});
    assert.equal(response.headers.get('Retry-After'), '2');
    assert.deepEqual(world.requests.map(({body, at}) => [body, at]), [['', 0], ['bytes', 1500]]);
  });

  it('ends a test that asks for more than it has planned', async () => {
    const world = fakeWorld(brokenLine);
    await assert.rejects(world.fetch(ADDRESS));
    await assert.rejects(world.wait(1), /no request more/u);
    await assert.rejects(world.fetch(ADDRESS), /no request more/u);
  });
});
