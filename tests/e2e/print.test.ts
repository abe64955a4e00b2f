/** A survey on paper, as the browser's own print command makes it: empty, begun, and sent; and the copy that is saved. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {definitionOf} from '../support/definitions.ts';
import {CollectorProcess} from '../support/collector.ts';
import {launchChromium, newVisit, takeTime, type Visit} from '../support/visit.ts';
import {ANSWERS, answerAll, answerHome, receivedReference} from './support/resident.ts';

interface PrintWindow {
  printedText?: string;
}

/** What is on paper when the browser prints the page, in one line, and how many sheets it is. */
async function printedText(page: Page): Promise<{text: string; sheets: number}> {
  // What others do before printing is done by now: this listener is the last.
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      const root = document.querySelector('consult-survey')?.shadowRoot;
      const shown = root?.querySelector('.paper') ?? root?.querySelector('.frame');
      (globalThis as PrintWindow).printedText = shown?.textContent ?? '';
    }, {once: true});
  });
  const pdf = await page.pdf({format: 'A4'});
  const text = await page.evaluate(() => (globalThis as PrintWindow).printedText ?? '');
  return {text: text.replace(/\s+/gu, ' '), sheets: pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0};
}

/** Every question and answer of a definition, in one language. */
function wordsOf(id: string, language: string): string[] {
  const said = (text: unknown): string => (typeof text === 'string' ? text : (text as Record<string, string>)[language] ?? '');
  return definitionOf(id).pages.flatMap(({questions}) => questions).filter(({type}) => type !== 'statement')
    .flatMap((question) => [said(question.label), ...('choices' in question ? question.choices.map(({label}) => said(label)) : [])]);
}

describe('a survey on paper', () => {
  let browser: Browser;
  let collector: CollectorProcess;
  let visit: Visit;
  let page: Page;

  const open = async (path: string, button = 'Print this survey as a paper form'): Promise<void> => {
    await page.goto(collector.url + path);
    await page.getByRole('button', {name: button}).waitFor();
  };

  before(async () => {
    browser = await launchChromium();
    collector = await CollectorProcess.start();
  });

  beforeEach(async () => {
    visit = await newVisit(browser);
    ({page} = visit);
  });

  afterEach(async () => {
    const troubles = await visit.troubles();
    await visit.context.close();
    assert.deepEqual(troubles, []);
  });

  after(async () => {
    await browser.close();
    await collector.remove();
  });

  for (const id of ['council-survey', 'govuk-all-question-types']) {
    it(`VIS-15: ${id} untouched is a form with every question and every answer`, async () => {
      await open(`/survey/${id}`);
      const {text, sheets} = await printedText(page);
      for (const words of wordsOf(id, 'en')) assert.ok(text.includes(words), words);
      assert.ok(text.includes(`Form ${id}, version`), text);
      assert.ok(sheets > 1, String(sheets));
      assert.equal(await page.locator('.paper').count(), 0);
    });
  }

  it('says who answers what, and where to return it', async () => {
    await open('/survey/council-survey');
    const {text} = await printedText(page);
    assert.ok(text.includes('Answer this part only if you chose “Flat or maisonette” for question 1.'), text);
    assert.ok(text.includes('Return the form to:Bin consultation Glanmor Council Town Hall Glanmor'), text);
    assert.match(text, /Privacy notice/);
  });

  it('is there in Welsh', async () => {
    await page.goto(`${collector.url}/survey/council-survey?lang=cy`);
    await page.locator('.help ~ p button').waitFor();
    const {text} = await printedText(page);
    for (const words of wordsOf('council-survey', 'cy')) assert.ok(text.includes(words), words);
    assert.ok(text.includes('Neuadd y Dref'), text);
  });

  it('VIS-15: begun, it shows what was chosen, marked by a sign', async () => {
    await open('/survey/council-survey');
    await answerHome(page);
    const {text} = await printedText(page);
    assert.match(text, /×\s*Flat or maisonette/u);
    assert.match(text, /×\s*The Harbour/u);
    assert.match(text, /Do you share bins with other homes\?/u);
    assert.doesNotMatch(text, /Answer only if|×\s*House or bungalow/u);
  });

  it('VIS-15: sent, it is a copy with the reference; our buttons stay off the paper', async () => {
    await open('/survey/council-survey');
    await answerAll(page);
    await takeTime(page);
    await page.getByRole('button', {name: 'Send your answers'}).click();
    const reference = await receivedReference(page);
    await page.getByRole('button', {name: 'Print a copy'}).waitFor();
    await page.emulateMedia({media: 'print'});
    const seen = await page.locator('.frame').innerText();
    for (const words of [reference, 'Bin collections: have your say', 'What worries you about the change?', ANSWERS.worries]) assert.ok(seen.includes(words), words);
    assert.equal(await page.locator('.frame button:visible').count(), 0);
  });

  it('is saved as a file that says the same, whose address does not stay', async () => {
    await page.addInitScript(() => {
      const {revokeObjectURL} = URL as unknown as Record<string, (url: string) => void>;
      URL.revokeObjectURL = (url) => {
        (globalThis as PrintWindow).printedText = url;
        revokeObjectURL?.call(URL, url);
      };
    });
    await open('/survey/council-survey');
    await answerAll(page);
    await page.getByRole('button', {name: 'Send your answers'}).click();
    const reference = await receivedReference(page);
    await page.clock.install();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', {name: 'Download a copy'}).click()]);
    assert.equal(download.suggestedFilename(), `council-survey-${reference}.html`);
    const text = await readFile(await download.path(), 'utf8');
    for (const words of [reference, 'Flat or maisonette', 'Tŷ bach, &quot;smells&quot; in summer;\n=1+1']) assert.ok(text.includes(words), words);
    const revoked = (): Promise<unknown> => page.evaluate(() => (globalThis as PrintWindow).printedText);
    assert.equal(await revoked(), undefined);
    await page.clock.fastForward('02:00');
    assert.match(String(await revoked()), /^blob:/u);
  });
});
