/** What a resident does on the demo council's survey page, with mouse and keyboard. */
import type {Locator, Page} from 'playwright-core';

/** More Tab presses than any page of the examples has stops. */
const MOST_STOPS = 60;

/** What the survey of these tests answers, as the export has to show it. */
export const ANSWERS = {
  'home-type': 'flat',
  area: 'harbour',
  people: 2,
  garden: 'no',
  shared: 'yes',
  walk: 4,
  satisfaction: 4,
  containers: ['rubbish', 'food'],
  missed: 'no',
  support: 'oppose',
  worries: 'Tŷ bach, "smells" in summer;\n=1+1',
  updates: 'no',
};

/** The group of controls under a question. */
export function group(page: Page, question: string): Locator {
  return page.getByRole('radiogroup', {name: question}).or(page.getByRole('group', {name: question}));
}

/** The button that leads on, clicked; waits until the page of that number is there. */
export async function goOn(page: Page, progress: string): Promise<void> {
  await page.getByRole('button', {name: 'Continue'}).click();
  await page.getByText(progress).waitFor();
}

/** Moves the focus with the Tab key until it is on `target`, as people without a mouse do. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await target.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not reach ${String(target)}`);
}

/** With the mouse: the page about the home. */
export async function answerHome(page: Page): Promise<void> {
  await page.getByText('Flat or maisonette').click();
  await page.getByLabel('Which area do you live in?').selectOption({label: 'The Harbour'});
  await page.getByLabel('How many people live in your home?').fill('2');
  await group(page, 'Do you have a garden?').getByText('No', {exact: true}).click();
}

/** With the keyboard alone: the page that only people in flats see. */
export async function answerSharedBins(page: Page): Promise<void> {
  await tabTo(page, group(page, 'Do you share bins').getByLabel('Yes'));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByLabel('How long does it take you to walk'));
  await page.keyboard.type('4');
}

async function answerCollections(page: Page): Promise<void> {
  await group(page, 'How satisfied are you').getByText(/^4/u).click();
  await page.getByText('General rubbish', {exact: true}).click();
  await page.getByText('Food waste', {exact: true}).click();
  await group(page, 'Have we missed a collection').getByText('No', {exact: true}).click();
}

async function answerProposal(page: Page): Promise<void> {
  await page.getByText('Oppose', {exact: true}).click();
  await page.getByLabel('What worries you about the change?').fill(ANSWERS.worries);
}

/** All pages, as far as the button that sends. */
export async function answerAll(page: Page): Promise<void> {
  await answerHome(page);
  await goOn(page, 'Page 2 of 5');
  await answerSharedBins(page);
  await goOn(page, 'Page 3 of 5');
  await answerCollections(page);
  await goOn(page, 'Page 4 of 5');
  await answerProposal(page);
  await goOn(page, 'Page 5 of 5');
  await group(page, 'Would you like to hear').getByText('No', {exact: true}).click();
  await page.getByRole('button', {name: 'Continue'}).click();
  await page.getByRole('heading', {name: 'Check your answers'}).waitFor();
}

/** The reference on the receipt; waits for it. */
export async function receivedReference(page: Page): Promise<string> {
  await page.getByRole('heading', {name: 'Your answers have been sent'}).waitFor();
  const text = await page.getByText('Your reference').innerText();
  const reference = /[0-9A-Z]{4}-[0-9A-Z]{4}/u.exec(text)?.[0];
  if (reference === undefined) throw new Error(`no reference in "${text}"`);
  return reference;
}
