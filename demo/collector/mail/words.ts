/** What mails and their pages say, in one language. Nothing here holds text of a signatory but the greeting. */
export interface Words {
  greeting: (name: string) => string;
  confirm: {subject: string; signed: string; press: string; valid: string; closes: (date: string) => string; ignore: string};
  'already-signed': {subject: string; signed: string; counted: string; ignore: string; see: string};
  response: NewsWords;
  debate: NewsWords;
  unsubscribe: string;
  page: {ask: string; explain: string; button: string; done: string; doneExplain: string; missing: string; missingExplain: string};
}

interface NewsWords {
  subject: string;
  news: string;
  read: string;
}

const ENGLISH: Words = {
  greeting: (name) => (name ? `Hello ${name},` : 'Hello,'),
  confirm: {
    subject: 'Confirm your signature',
    signed: 'Someone, most likely you, gave this email address to sign a petition. The signature does not count yet. The petition is:',
    press: 'To confirm your signature, open this page and press the button there:',
    valid: 'The link works until 24 hours after the petition has closed.',
    closes: (date) => `Closing date: ${date}.`,
    ignore: 'If you did not sign, ignore this mail: the signature will not be counted.',
  },
  'already-signed': {
    subject: 'You have already signed',
    signed: 'Someone, most likely you, has used this email address to sign a petition again. The petition is:',
    counted: 'Your signature was confirmed before, and nothing has changed. You do not need to do anything.',
    ignore: 'If this was not you, ignore this mail: nobody else has been told that you have signed.',
    see: 'You can see the petition here:',
  },
  response: {
    subject: 'Response to a petition',
    news: 'There is a response to a petition that you signed. The petition is:',
    read: 'Read the response here:',
  },
  debate: {
    subject: 'Debate on a petition',
    news: 'There is news of a debate on a petition that you signed. The petition is:',
    read: 'Read more here:',
  },
  unsubscribe: 'You get this mail because you asked for news of this petition. If you want no more of it, open this page and press the button there:',
  page: {
    ask: 'Stop news of this petition?',
    explain: 'You will get no more mails with news of this petition. Your signature stays as it is.',
    button: 'Stop the news',
    done: 'You will get no more news of this petition',
    doneExplain: 'Your signature stays as it is.',
    missing: 'This link does not work',
    missingExplain: 'Please check that you have copied all of it from the mail.',
  },
};

const WELSH: Words = {
  greeting: (name) => (name ? `Helo ${name},` : 'Helo,'),
  confirm: {
    subject: 'Cadarnhewch eich llofnod',
    signed: 'Mae rhywun, chi yn fwy na thebyg, wedi rhoi’r cyfeiriad e-bost hwn i lofnodi deiseb. Nid yw’r llofnod yn cyfrif eto. Y ddeiseb yw:',
    press: 'I gadarnhau eich llofnod, agorwch y dudalen hon a phwyswch y botwm sydd arni:',
    valid: 'Bydd y ddolen yn gweithio tan 24 awr ar ôl i’r ddeiseb gau.',
    closes: (date) => `Dyddiad cau: ${date}.`,
    ignore: 'Os na wnaethoch chi lofnodi, anwybyddwch y neges hon: ni fydd y llofnod yn cael ei gyfrif.',
  },
  'already-signed': {
    subject: 'Rydych chi eisoes wedi llofnodi',
    signed: 'Mae rhywun, chi yn fwy na thebyg, wedi defnyddio’r cyfeiriad e-bost hwn i lofnodi deiseb eto. Y ddeiseb yw:',
    counted: 'Cafodd eich llofnod ei gadarnhau o’r blaen, ac nid oes dim wedi newid. Nid oes angen i chi wneud dim.',
    ignore: 'Os nad chi oedd hwn, anwybyddwch y neges hon: nid oes neb arall wedi cael gwybod eich bod wedi llofnodi.',
    see: 'Gallwch weld y ddeiseb yma:',
  },
  response: {
    subject: 'Ymateb i ddeiseb',
    news: 'Mae ymateb i ddeiseb y gwnaethoch ei llofnodi. Y ddeiseb yw:',
    read: 'Darllenwch yr ymateb yma:',
  },
  debate: {
    subject: 'Dadl ar ddeiseb',
    news: 'Mae newyddion am ddadl ar ddeiseb y gwnaethoch ei llofnodi. Y ddeiseb yw:',
    read: 'Darllenwch ragor yma:',
  },
  unsubscribe: 'Rydych yn cael y neges hon am eich bod wedi gofyn am newyddion am y ddeiseb hon. Os nad ydych am gael rhagor, agorwch y dudalen hon a phwyswch y botwm sydd arni:',
  page: {
    ask: 'Atal newyddion am y ddeiseb hon?',
    explain: 'Ni fyddwch yn cael rhagor o negeseuon â newyddion am y ddeiseb hon. Bydd eich llofnod yn aros fel y mae.',
    button: 'Atal y newyddion',
    done: 'Ni fyddwch yn cael rhagor o newyddion am y ddeiseb hon',
    doneExplain: 'Bydd eich llofnod yn aros fel y mae.',
    missing: 'Nid yw’r ddolen hon yn gweithio',
    missingExplain: 'Gwnewch yn siŵr eich bod wedi copïo’r ddolen gyfan o’r neges.',
  },
};

const WORDS: Readonly<Record<string, Words>> = {en: ENGLISH, cy: WELSH};

/** The words for a reader of `wanted` (BCP 47) and the language they are in: English where there are no others. */
export function wordsFor(wanted: string): {language: string; words: Words} {
  const language = wanted.toLowerCase().split('-')[0] ?? '';
  const words = Object.hasOwn(WORDS, language) ? WORDS[language] : undefined;
  return words ? {language, words} : {language: 'en', words: ENGLISH};
}
