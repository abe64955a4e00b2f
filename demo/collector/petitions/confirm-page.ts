import {html} from 'hono/html';
import {linkedPage} from '../linked-page.ts';

interface Words {
  ask: string;
  explain: string;
  button: string;
  done: string;
  doneExplain: string;
  back: string;
  missing: string;
  missingExplain: string;
}

const ENGLISH: Words = {
  ask: 'Confirm your signature',
  explain: 'Press the button to sign this petition:',
  button: 'Confirm my signature',
  done: 'You have confirmed your signature',
  doneExplain: 'Thank you. You have signed this petition:',
  back: 'See the petition',
  missing: 'This link does not work',
  missingExplain: 'Please check that you have copied all of it from the mail. A link works until 24 hours after its petition has closed.',
};
const WELSH: Words = {
  ask: 'Cadarnhewch eich llofnod',
  explain: 'Pwyswch y botwm i lofnodi’r ddeiseb hon:',
  button: 'Cadarnhau fy llofnod',
  done: 'Rydych chi wedi cadarnhau eich llofnod',
  doneExplain: 'Diolch. Rydych chi wedi llofnodi’r ddeiseb hon:',
  back: 'Gweld y ddeiseb',
  missing: 'Nid yw’r ddolen hon yn gweithio',
  missingExplain: 'Gwnewch yn siŵr eich bod wedi copïo’r cyfan ohoni o’r neges. Bydd dolen yn gweithio tan 24 awr ar ôl i’w deiseb gau.',
};

const wordsOf = (language: string): Words => (/^cy\b/i.test(language) ? WELSH : ENGLISH);

/** What a page about a signature names. */
export interface Signing {
  /** BCP 47. */
  language: string;
  /** What the petition asks, in that language. */
  title: string;
  /** Where it is shown. */
  link: string;
}

/** Asks for the press of a button: what merely fetches the link, such as a mail scanner, confirms nothing. */
export function askPage({language, title}: Signing): Promise<Response> {
  const {ask, explain, button} = wordsOf(language);
  return linkedPage({language, title: ask, content: html`<p>${explain}</p>
<p><strong>${title}</strong></p>
<form method="post"><button type="submit">${button}</button></form>`});
}

export function confirmedPage({language, title, link}: Signing): Promise<Response> {
  const {done, doneExplain, back} = wordsOf(language);
  return linkedPage({language, title: done, content: html`<p>${doneExplain}</p>
<p><strong>${title}</strong></p>
<p><a href="${link}">${back}</a></p>`});
}

/** In both languages, since nobody can tell whose link it was. */
export function missingPage(): Promise<Response> {
  return linkedPage({status: 404, language: 'en', title: ENGLISH.missing, content: html`<p>${ENGLISH.missingExplain}</p>
<div lang="cy"><h2>${WELSH.missing}</h2><p>${WELSH.missingExplain}</p></div>`});
}
