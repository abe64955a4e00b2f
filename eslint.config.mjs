import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { configs as ts } from 'typescript-eslint';

const MAX_MEMBERS = 25;

/** Syntax that breaks on a host page, each with the reason (see docs: embedding). */
const forbiddenInSources = [
  [
    'AssignmentExpression > MemberExpression.left[property.name=/^(?:inner|outer)HTML$/]',
    'Strict pages enforce Trusted Types: build with templates.',
  ],
  [
    'CallExpression[callee.property.name=/^(?:insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseHTMLUnsafe)$/]',
    'Strict pages enforce Trusted Types: build with templates.',
  ],
  ['NewExpression[callee.name="DOMParser"]', 'Strict pages enforce Trusted Types: build with templates.'],
  ['CallExpression[callee.object.name="document"][callee.property.name=/^write(?:ln)?$/]', 'Wipes the host page.'],
  ['Literal[value=/^(?:before)?unload$/]', 'Unload handlers keep the host page out of the back-forward cache.'],
  ['MemberExpression[property.name=/^on(?:before)?unload$/]', 'Unload handlers keep the host page out of the back-forward cache.'],
  ['TaggedTemplateExpression[tag.name=/^(?:html|svg)$/] TemplateElement[value.raw=/<style[\\s>]/]', 'A strict CSP blocks <style>: use static css.'],
  ['TaggedTemplateExpression[tag.name=/^(?:html|svg)$/] TemplateElement[value.raw=/[\\s"]style=/]', 'A strict CSP blocks style attributes: use element.style.setProperty.'],
  ['ImportDeclaration[source.value=/style-map|unsafe-(?:html|svg|mathml|static)|static-html/]', 'Sets style attributes or raw HTML, which a strict page blocks.'],
].map(([selector, message]) => ({ selector, message }));

const forbiddenEverywhere = [
  { selector: 'ForInStatement', message: 'Old libraries add to Object.prototype: use Object.entries.' },
  { selector: `ClassBody[body.length>${MAX_MEMBERS}]`, message: `A class has at most ${MAX_MEMBERS} members.` },
  { selector: 'TSEnumDeclaration', message: 'Node strips types and cannot run an enum.' },
];

const nodeGlobals = Object.getOwnPropertyNames(globalThis);
const browserGlobals = ['document', 'window', 'location', 'customElements', 'HTMLElement', 'RadioNodeList', 'sessionStorage', 'localStorage'];

/** @param {string[]} names */
const readonly = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

export default [
  {
    ignores: ['dist/', 'coverage/', 'data/', '.cache/', 'storybook-static/', 'src/i18n/locales/'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...forbiddenEverywhere],
      'max-lines': ['error', 300],
      // Control characters are what a serialiser and a guard against them look for.
      'no-control-regex': 'off',
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: readonly(nodeGlobals) } },
  { files: ['**/*.js'], languageOptions: { globals: readonly([...nodeGlobals, ...browserGlobals]) } },
  ...ts.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['src/**/*.ts', 'demo/**/*.{ts,js,mjs}'],
    rules: { 'max-lines-per-function': ['error', { max: 40, skipBlankLines: true }] },
  },
  ...[lit['flat/recommended'], wc['flat/recommended'], litA11y.configs.recommended].map(
    (config) => ({ ...config, files: ['src/**/*.ts', 'stories/**/*.ts'] }),
  ),
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...forbiddenEverywhere, ...forbiddenInSources],
      'no-restricted-globals': ['error', { name: 'DOMParser', message: 'Strict pages enforce Trusted Types.' }],
    },
  },
  {
    files: ['tests/**/*.ts', 'demo/**/tests/**'],
    rules: {
      // node:test's `test` returns a promise that the runner itself awaits.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: ['test', 'it', 'describe', 'suite'].map((name) => ({ from: 'package', name, package: 'node:test' })) },
      ],
    },
  },
];
