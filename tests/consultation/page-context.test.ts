import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {cleanPage} from '../../src/schema.ts';

/** What names a person or a household in a path: the segment goes, its neighbours stay. */
const personal: readonly [what: string, ...segments: string[]][] = [
  ['an email address', 'jo.bloggs@council.gov.uk', 'JO@COUNCIL.GOV.UK', 'mailto:jo@council.gov.uk', 'reply-to-jo+bins@mail.example-thanks', 'jo@intranet'],
  ['an email address, encoded', 'jo%40council.gov.uk', '%6A%6F%40council.gov.uk', 'jo%2540council.gov.uk', 'jo%25252540council.gov.uk', 'email%3Djo%40council.gov.uk'],
  ['an email address beside broken percent encoding', 'jo%40council.gov.uk%zz', '%jo%40council.gov.uk', 'jos%E9%40council.gov.uk', '100%25-jo%40council.gov.uk'],
  ['an email address of other scripts', 'josé@exämple.de', '用户@例え.jp', 'jo%EF%BC%A0council.gov.uk', 'jo＠council.gov.uk'],
  ['a mobile number', '07700900123', '07700%20900123', '07700-900-123', '07700+900+123', '07700.900.123', '07700_900_123', '07-700-900-123', '077%2000%2090%2001%2023'],
  ['a mobile number without its 0', '7700900123', '7700-900123', '7700%20900%20123', '44-7700-900123', '447700900123'],
  ['a number from abroad', '+447700900123', '%2B44%207700%20900%20123', '+44%20(0)7700%20900123', '+44%20(7700)%20900%20123', '0044-7700-900123', '+353%201%20234%205678', '+1-555-010-2012'],
  ['a number of a home', '01632960001', '01632-960001', '(01632)%20960%20001', '(0113)-496-0001', '020%207946%200001', '020--7946--0001', 'tel_01632_960_001', 'tel:01632960001'],
  ['a number in wide or odd characters', '０７７００９００１２３', '07700%C2%A0900%C2%A0123', '07700\u2011900\u2011123', '07700%E2%80%93900123', '07700%A0900%A0123'],
  ['an NHS number', '9434765919', '943%20476%205919', '943-476-5919', '943_476_1987', 'nhs-943.476.5919'],
  ['a National Insurance number', 'AB123456C', 'ab%2012%2034%2056%20c', 'AB-12-34-56-C', 'nino_ab123456c', 'AB%C2%A0123456%C2%A0C'],
  ['a property’s number, which is a household', '100023336956', 'uprn-10023336956'],
  ['a postcode', 'LA1%201YN', 'LA1+1YN', 'LA11YN', 'la1-1yn', 'la1_1yn', 'LA1%20%201YN', 'LA1%C2%A01YN', 'LA1.1YN', 'LA1%2B1YN', 'LA1%25201YN', 'ＬＡ１-１ＹＮ'],
  ['a postcode of any shape', 'M1-1AE', 'B33-8TH', 'CR2-6XH', 'DN55-1PT', 'W1A-1HQ', 'EC1A-1BB', 'gir0aa'],
  ['a postcode among other words', 'postcode=LA1-1YN', 'bins-la1-1yn-monday', '10-castle-street-la11yn.html', 'LA11YN,10'],
  ['a session in the path of old ASP.NET', '(S(lit3py55t21z5v55vlm25s55))'],
];

/** Ordinary addresses of councils. */
const ordinary = [
  '', 'bins', 'bins/', 'Bins/Missed%20Collection', 'planning/22-01234-FUL', 'planning/22/01234/FUL', 'planning/22_01234_FUL', 'planning/2022-01234',
  'planning/2022-01234-2026', 'planning/DC-2022-01234', 'planning/PL-22-0123-A', 'planning/PP-11223344', 'planning/P123456.3', 'planning/04-2022-0123', 'planning/07-2022-01234',
  'planning/keyval-R7ABC1DEFGH00', 'news/2026/11/22/title', 'news/2026-11-22-title', 'news/20261122', 'news/20261122-153000', 'meetings/01-12-2026', 'meetings/01-12-2026-1900',
  'meetings/2026-09-01-10-30-00', 'events/2026-11-22-to-2026-11-29', 'events/search+2026-11-22', 'budget/2022-2023-2024-2025', 'councillors/ward-12', 'councillors/jane-smith',
  'roadworks/a6-2nd-avenue', 'roadworks/a65-9am-to-5pm', 'roadworks/b5273-20mph', 'roadworks/m6-junction-33-34', 'schools/ks2-results', 'covid19-2nd-wave', 'la1-area',
  'documents/0199f3a4-5b7e-4c1d-8e2f-6a9b0c1d2e3f', 'downloads/file/12345/form-7', 'call-101-or-999', 'childline-0800-1111', '@council', 'maps/@54.0466,-2.8007',
  'budget-up-5%25', 'cy/biniau/ailgylchu', '%D8%A7%D9%84%D9%82%D9%85%D8%A7%D9%85%D8%A9', 'caf%E9', '100%', 'a%zz', 'a//b', '~web/index.asp', 'v1.4.2', "st-john's", '10-castle-street', '-',
];

describe('cleanPage', () => {
  for (const [what, ...segments] of personal) {
    it(`takes out ${what}`, () => {
      const kept = segments.filter((segment) => cleanPage(`https://council.gov.uk/a/${segment}/b`) !== 'https://council.gov.uk/a/-/b');
      assert.deepEqual(kept, []);
    });
  }

  for (const path of ordinary) {
    it(`leaves /${path}`, () => {
      assert.equal(cleanPage(`https://council.gov.uk/${path}`), `https://council.gov.uk/${path}`);
    });
  }

  const whole: [what: string, url: string, clean: string][] = [
    ['a query and a fragment', 'https://council.gov.uk/bins?email=jo@council.gov.uk#jo', 'https://council.gov.uk/bins'],
    ['a query in the disguise of a path', 'https://council.gov.uk/bins%3Fname%3DJo/x', 'https://council.gov.uk/bins/x'],
    ['one in two disguises', 'https://council.gov.uk/bins%253fname=Jo', 'https://council.gov.uk/bins'],
    ['a session behind a semicolon', 'https://council.gov.uk/bins;jsessionid=1A530637289A/x', 'https://council.gov.uk/bins/x'],
    ['nothing but a semicolon where dots would climb', 'https://council.gov.uk/a/b/..;x/c', 'https://council.gov.uk/a/c'],
    ['user and password', 'https://jo:secret@council.gov.uk/bins', 'https://council.gov.uk/bins'],
    ['a user with everything in it', 'https://a;b%3Fc@council.gov.uk/bins', 'https://council.gov.uk/bins'],
    ['the usual port', 'https://council.gov.uk:443/bins', 'https://council.gov.uk/bins'],
    ['dots that climb', 'https://council.gov.uk/a/../b/%2e%2e/c', 'https://council.gov.uk/c'],
    ['line breaks', 'https://council.gov.uk/bi\r\nns', 'https://council.gov.uk/bins'],
    ['every segment that needs it', 'https://council.gov.uk/jo@b.example/bins/07700900123', 'https://council.gov.uk/-/bins/-'],
  ];
  for (const [what, url, clean] of whole) {
    it(`takes out ${what}`, () => {
      assert.equal(cleanPage(url), clean);
    });
  }

  it('keeps another port, and the host in one writing', () => {
    assert.equal(cleanPage('http://COUNCIL.gov.uk:8080/Bins'), 'http://council.gov.uk:8080/Bins');
    assert.equal(cleanPage('https://[2001:db8::1]/bins'), 'https://[2001:db8::1]/bins');
  });

  it('finds nothing more in what it has cleaned, so that the endpoint takes it', () => {
    const segments = [...personal.flatMap(([, ...all]) => all), ...ordinary];
    for (const url of [...segments.map((segment) => `https://council.gov.uk/a/${segment}/b`), ...whole.map(([, dirty]) => dirty)]) {
      assert.equal(cleanPage(cleanPage(url)), cleanPage(url), url);
    }
  });

  it('is quick with very long addresses, whatever they are made of', () => {
    const started = performance.now();
    for (const part of ['a', '0', '%25', '%', '25', '1-', '+', 'la1', '@', ';', '.', '%3', '(S(', '7 ', 'é', '\ufdfa']) {
      cleanPage(`https://council.gov.uk/${part.repeat(100_000)}`);
    }
    assert.ok(performance.now() - started < 5000);
  });
});
