/** A petition on a page, its collector and its signatory, for browser tests. */
import type {Definition, PetitionCount} from '../../src/schema.ts';
import {choose, press, shows, widget, write} from '../support/elements.ts';
import type {Widget} from '../support/elements.ts';
import {fakeNetwork, receiptFor} from '../support/fake-collector.ts';
import type {Sent} from '../support/fake-collector.ts';
import type {MountOptions} from '../support/fixture.ts';

/** Where the petitions of these tests fetch their count. */
export const COUNT = '/count';

/** A petition with two thresholds and two areas, in English and Welsh. */
export const smallPetition = (changes: Partial<Definition> = {}): Definition => ({
  id: 'bench', version: 3, kind: 'petition', languages: ['en', 'cy'],
  title: {en: 'Put a bench at the bus stop', cy: 'Rhowch fainc wrth yr arhosfan'},
  links: {page: 'https://council.example/petition/bench'},
  petition: {
    background: {en: 'People **stand** for an hour.\n\n- in rain\n- in [snow](https://weather.example/)', cy: 'Mae pobl yn **sefyll** am awr.'},
    details: 'There is room for three.',
    decides: {en: 'Glanmor Council', cy: 'Cyngor Glanmor'},
    thresholds: [
      {at: 50, effect: {en: 'The council replies.', cy: 'Bydd y cyngor yn ateb.'}},
      {at: 5000, effect: {en: 'The council debates.', cy: 'Bydd y cyngor yn trafod.'}},
    ],
    sign: {name: 'full', email: 'mail', postcode: 'code', consent: 'agree', updates: 'news'},
    areas: [
      {code: 'town', name: {en: 'Town', cy: 'Y dref'}, postcodes: ['LA1']},
      {code: 'hill', name: {en: 'Hill', cy: 'Y bryn'}, postcodes: ['LA2']},
    ],
  },
  pages: [{id: 'sign', questions: [
    {id: 'full', type: 'text', label: {en: 'Your name', cy: 'Eich enw'}, required: true},
    {id: 'mail', type: 'email', label: {en: 'Your email address', cy: 'Eich e-bost'}, required: true},
    {id: 'code', type: 'postcode', label: {en: 'Your postcode', cy: 'Eich cod post'}, required: true},
    {id: 'agree', type: 'consent', label: {en: 'You may keep this to count me.', cy: 'Cewch gadw hyn.'}, required: true},
    {id: 'news', type: 'consent', label: {en: 'Email me news.', cy: 'Anfonwch newyddion.'}},
  ]}],
  ...changes,
});

/** A count as the endpoint gives it, here 41 with the first step ahead. */
export const counted = (changes: Partial<PetitionCount> = {}): PetitionCount => ({
  count: 41, paper: 0, asOf: '2026-11-02T09:00:00Z',
  thresholds: [{at: 50, reachedAt: null}, {at: 5000, reachedAt: null}],
  ...changes,
});

/** What a collector answers to whoever signs. */
async function checkYourEmail(sent: Sent): Promise<Response> {
  const receipt = await (await receiptFor(sent)).json() as object;
  return Response.json({...receipt, status: 'confirm-email'}, {status: 201});
}

/** A collector that gives out `counts`, one after the other, the last for good, and takes signatures. */
export function petitionCollector(...counts: (PetitionCount | Response)[]): Sent[] {
  const given = counts.length > 0 ? counts : [counted()];
  return fakeNetwork((sent) => {
    if (sent.method === 'POST') return checkYourEmail(sent);
    if (new URL(sent.url).pathname !== COUNT) return undefined;
    const count = given.length > 1 ? given.shift() : given[0];
    return count instanceof Response ? count : Response.json(count);
  });
}

/** The petition on a page. */
export const petition = (changes: Partial<Definition> = {}, attributes: Record<string, string> = {}, options: MountOptions = {}): Promise<Widget> =>
  widget(smallPetition(changes), {'results-src': COUNT, ...attributes}, options);

/** Fills in the form, apart from what is a free choice. */
export function fillIn(host: Element): void {
  write(host, 'full', 'Ann Lee');
  write(host, 'mail', 'ann@example.com');
  write(host, 'code', 'la1 1yn');
  choose(host, 'agree', 'true');
}

/** A petition that was just signed. */
export async function signed(attributes: Record<string, string> = {}, options: MountOptions = {}): Promise<Widget> {
  const host = await petition({}, attributes, options);
  await shows(host, 'Share this petition');
  fillIn(host);
  press(host, 'Sign this petition');
  await shows(host, 'Check your email');
  return host;
}
