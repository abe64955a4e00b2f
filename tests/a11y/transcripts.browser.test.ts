/**
 * ROB-09: what assistive technology is told of each element, in each language of the interface, was read by a person and is kept.
 * To renew a transcript remove its file, run `ENGINES=chromium FILES=tests/a11y/transcripts.browser.test.ts npm test -- browser`
 * twice, and read what has changed.
 */
import {writeFile} from '@web/test-runner-commands';
import {expect} from 'chai';
import {petitionCollector} from '../petition/petitions.ts';
import {widget} from '../support/elements.ts';
import {accessibilityTree, inChromium} from '../support/browser-commands.ts';
import {find, until} from '../support/fixture.ts';
import {sharedDefinition} from '../support/shared-definition.ts';
import {transcript} from './support/transcript.ts';

/** An example of each element, what of it comes last, and whether it is sent without an answer first, so that mistakes are told, too. */
const EXAMPLES = [
  ['council-survey', '[class*=paper] button,.print button,p > button', true], ['bins-poll', '.help', false], ['crossing-petition', '.total', true], ['page-feedback', 'button.report', false],
] as const;

it('there is a transcript of every element in every language', async () => {
  for (const kind of ['survey', 'poll', 'petition', 'feedback']) {
    for (const lang of ['en', 'cy']) expect((await fetch(`/tests/a11y/transcripts/${kind}-${lang}.txt`)).ok, `${kind} in ${lang}`).to.equal(true);
  }
});

/** What is told when nothing more comes: figures and hints may come a moment later than the form. */
async function afterAll(): Promise<string> {
  const told = [''];
  return until(async () => {
    told.push(transcript(await accessibilityTree()));
    return told.slice(-4).every((text) => text === told.at(-1));
  }, 'the page to come to rest').then(() => told.at(-1) ?? '');
}

if (inChromium) {
  for (const [id, last, isSent] of EXAMPLES) {
    for (const lang of ['en', 'cy']) {
      it(`${id} in ${lang}`, async () => {
        petitionCollector();
        const links = {page: 'https://council.example/page'};
        const definition = {...await sharedDefinition(id), links, live: undefined, opens: undefined, closes: undefined};
        const host = await widget(definition, {lang, 'save-progress': 'off', 'results-src': '/count'}, {lang});
        await until(() => host.shadowRoot?.querySelector(last), last);
        if (isSent) {
          find(host, 'button[type=submit]').click();
          await until(() => host.shadowRoot?.querySelector('.summary'), 'the list of mistakes');
        }
        const path = `transcripts/${definition.kind}-${lang}.txt`;
        const said = `${await afterAll()}\n`;
        const kept = await fetch(`/tests/a11y/${path}`);
        if (!kept.ok) await writeFile({path, content: said});
        expect(said).to.equal(await kept.text());
      });
    }
  }
}
