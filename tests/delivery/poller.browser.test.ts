import {expect} from 'chai';
import {follow} from '../../src/delivery/poller.ts';
import {brokenLine, fakeNetwork} from '../support/fake-collector.ts';
import {until} from '../support/fixture.ts';

interface Follower {
  values: unknown[];
  failures: number;
  stop: () => void;
}

const followers: Follower[] = [];
let counted = 0;

function followNew(url: string): Follower {
  const follower: Follower = {values: [], failures: 0, stop: () => undefined};
  follower.stop = follow(url, {value: (value) => { follower.values.push(value); }, failed: () => { follower.failures++; }});
  followers.push(follower);
  return follower;
}

/** A URL of its own for each test, and a network that counts up. */
const fresh = (): string => `/results/${String(Math.random())}`;
const counting = (): ReturnType<typeof fakeNetwork> => {
  counted = 0;
  return fakeNetwork(() => Response.json(++counted));
};
const seeAgain = (): void => void document.dispatchEvent(new Event('visibilitychange'));

/** Says that the page is hidden until the test ends. */
const hide = (): void => void Object.defineProperty(document, 'hidden', {configurable: true, value: true});

afterEach(() => {
  followers.splice(0).forEach(({stop}) => { stop(); });
  Reflect.deleteProperty(document, 'hidden');
});

describe('follow', () => {
  it('asks once for all who follow a URL, and tells who comes later what is known', async () => {
    const requests = counting();
    const url = fresh();
    const [one, two] = [followNew(url), followNew(url)];
    await until(() => two.values.length, 'a value');
    const three = followNew(url);
    expect([one.values, two.values, three.values, requests.length]).to.deep.equal([[1], [1], [1], 1]);
    expect(requests[0]?.headers.has('cookie')).to.equal(false);
  });

  it('asks for every URL', async () => {
    const requests = counting();
    const [one, two] = [followNew(fresh()), followNew(fresh())];
    await until(() => one.values.length && two.values.length, 'two values');
    expect(requests).to.have.length(2);
  });

  it('asks again when the page is seen again, and not while it is hidden', async () => {
    const requests = counting();
    const follower = followNew(fresh());
    await until(() => follower.values.length, 'a value');
    hide();
    seeAgain();
    expect(requests).to.have.length(1);
    Reflect.deleteProperty(document, 'hidden');
    seeAgain();
    await until(() => follower.values.length === 2, 'another value');
    expect(requests).to.have.length(2);
  });

  it('goes on until the last has left', async () => {
    const requests = counting();
    const url = fresh();
    const [one, two] = [followNew(url), followNew(url)];
    await until(() => two.values.length, 'a value');
    one.stop();
    seeAgain();
    await until(() => two.values.length === 2, 'another value');
    expect(one.values).to.have.length(1);
    two.stop();
    two.stop();
    seeAgain();
    expect(requests).to.have.length(2);
  });

  it('begins anew for who comes after the last has left', async () => {
    const requests = counting();
    const url = fresh();
    const one = followNew(url);
    await until(() => one.values.length, 'a value');
    one.stop();
    const two = followNew(url);
    one.stop();
    await until(() => two.values.length, 'a value');
    expect([two.values, requests.length]).to.deep.equal([[2], 2]);
  });

  it('says that a request failed, and goes on', async () => {
    const outcomes = [brokenLine(), new Response('', {status: 503}), new Response('<h1>'), Response.json(7)];
    fakeNetwork(() => outcomes.shift());
    const follower = followNew(fresh());
    for (let failures = 1; failures <= 3; failures++) {
      await until(() => follower.failures === failures, `failure ${String(failures)}`);
      seeAgain();
    }
    await until(() => follower.values.length, 'a value');
    expect(follower.values).to.deep.equal([7]);
  });

  it('says nothing to who has left while the answer was on its way', async () => {
    let arrive = (_: Response): void => undefined;
    const requests = fakeNetwork(() => new Promise<Response>((resolve) => { arrive = resolve; }));
    const follower = followNew(fresh());
    await until(() => requests.length, 'the request');
    follower.stop();
    arrive(Response.json(1));
    await new Promise(requestAnimationFrame);
    expect([follower.values, follower.failures]).to.deep.equal([[], 0]);
  });
});
