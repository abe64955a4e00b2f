import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { test } from 'node:test';
import { freshLocales, readConfig, readMessages, templatesOf, translationFindings } from './support/translations.ts';
import type { Message } from './support/translations.ts';
import { lines, root } from './support/tree.ts';

const { source, translations } = readMessages();
const { sourceLocale, targetLocales, inputFiles = [] } = readConfig();

test('there are messages, and Welsh is among the locales', () => {
  assert.ok(source.length > 0);
  assert.ok(targetLocales.map(String).includes('cy'));
});

test('every message is filed under its own id', async () => {
  const files = globSync(inputFiles, { cwd: `${root}/src/i18n` });
  const modules = await Promise.all(files.map(async (file) => (await import(`${root}/src/i18n/${file}`)) as Record<string, object>));
  const keys = new Set(modules.flatMap((module) => Object.values(module).flatMap(Object.keys)));
  assert.deepEqual([...keys].sort(), source.map(({ name }) => name).sort());
});

test('the source itself spells out its plural forms', () => {
  assert.equal(lines(translationFindings(sourceLocale, source, source)), '');
});

for (const locale of targetLocales) {
  test(`${locale}: every message is translated, none is stale, no placeholder or plural form is lost`, () => {
    assert.equal(lines(translationFindings(locale, source, translations.get(locale) ?? [])), '');
  });

  test(`${locale}: the generated module is what the translations say`, async () => {
    const fresh = await freshLocales();
    assert.deepEqual(await templatesOf(`${root}/src/i18n/locales/${locale}.ts`), fresh[locale], 'run npm run locales');
  });
}

const n = { untranslatable: `\${'n'}` };
const messages: Message[] = [
  { name: 'next', contents: ['Continue'] },
  { name: 'votes', contents: ['one: ', n, ' vote|other: ', n, ' votes'] },
];
const found = (locale: string, target: Message[]): string[] => translationFindings(locale, messages, target).map(({ message }) => message);

test('finds messages that are missing, empty or stale', () => {
  const faults = found('en', [{ name: 'next', contents: [] }, { name: 'gone', contents: ['Gone'] }]);
  assert.deepEqual(faults, ['translates “gone”, which is no message', 'does not translate “next”', 'does not translate “votes”']);
});

test('finds lost and invented placeholders', () => {
  const other = { untranslatable: `\${'name'}` };
  const faults = found('en', [{ name: 'next', contents: ['Go on, ', other] }, { name: 'votes', contents: ['one: a vote|other: votes'] }]);
  assert.deepEqual(faults, [`“next” invents \${'name'}`, `“votes” loses \${'n'}`]);
});

test('finds plural forms that a language needs or does not have', () => {
  const english: Message[] = [{ name: 'next', contents: ['Parhau'] }, { name: 'votes', contents: ['one: ', n, ' vote|other: ', n, ' votes'] }];
  assert.deepEqual(found('cy', english), ['zero', 'two', 'few', 'many'].map((form) => `“votes” lacks the form “${form}”`));
  const few: Message[] = [{ name: 'next', contents: ['Next'] }, { name: 'votes', contents: ['one: a|few: b|other: ', n] }];
  assert.deepEqual(found('en', few), ['“votes” has a form “few” that en does not use']);
});
