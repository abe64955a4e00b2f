/** What things are called (WCAG 1.3.1, 2.4.6, 2.5.3, 4.1.2). */
import {danglingIds} from '../../support/id-references.ts';
import {accessible, inChromium} from '../../support/browser-commands.ts';
import {about, finding} from '../support/finding.ts';
import type {Check, Finding} from '../support/finding.ts';
import {nameOf, visibleLabel} from '../support/names.ts';
import {all, composed, fields, folded, groups, groupsOf, isField, isTold, lineOf, operable, seenText, tag, textOf} from '../support/tree.ts';

/** NAME-01: every field and group is called what is seen beside it, and everything that can be operated has a name. */
const namedAsSeen: Check = async (root) => {
  const labelled = [...fields(root), ...groups(root).filter((group) => fields(group).length > 0)];
  return [
    ...about('NAME-01', groups(root), (group) => nameOf(group) === '' && !labelled.includes(group) && 'has no name'),
    ...about('NAME-01', labelled, (element) => {
      const [name, visible] = [nameOf(element), visibleLabel(element)];
      return (visible === '' && 'has no label that is seen') || (name !== visible && `is called “${name}”, but “${visible}” is seen`);
    }),
    ...about('NAME-01', operable(root).filter((element) => !isField(element)), (element) => nameOf(element) === '' && 'has no name'),
    ...inChromium ? await namedInTree([...labelled, ...operable(root)]) : [],
  ];
};

/* What the markup says must be what reaches assistive technology. Chromium leaves out spaces beside bold words. */
async function namedInTree(elements: readonly Element[]): Promise<Finding[]> {
  const squeezed = (text: string): string => text.replace(/\s/gu, '');
  const nodes = await accessible(elements);
  return about('NAME-01', elements, (element) => {
    const told = nodes[elements.indexOf(element)]?.name ?? '';
    return squeezed(told) !== squeezed(nameOf(element)) && `is “${told}” in the accessibility tree, and “${nameOf(element)}” by its markup`;
  });
}

const REFERENCES = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-errormessage', 'headers'];

/** NAME-02: every id that is referred to is there once, in the same root. */
const idsResolve: Check = (root) => [
  ...danglingIds(root).map((text) => finding('NAME-02', text)),
  ...about('NAME-02', composed(root), (element) => {
    const scope = element.getRootNode() as Document | ShadowRoot;
    const twice = REFERENCES.flatMap((attribute) => folded(element.getAttribute(attribute)).split(' '))
      .filter((id) => id !== '' && scope.querySelectorAll(`[id="${CSS.escape(id)}"]`).length > 1);
    return twice.length > 0 && `refers to “${twice.join(' ')}”, which is there more than once`;
  }),
];

/** NAME-04: the name of what is clicked begins with the text that is seen on it. */
const labelInName: Check = (root) => about('NAME-04', operable(root).filter((element) => !isField(element)), (element) => {
  const [name, seen] = [nameOf(element).toLowerCase(), seenText(element).toLowerCase()];
  return !name.startsWith(seen) && `is called “${name}”, but says “${seen}”`;
});

/** VOICE-01: who says the words that are seen beside a radio button or checkbox reaches it: its name begins with them. */
const spokenAsSeen: Check = (root) => about('VOICE-01', fields(root).filter(({type}) => /^(?:radio|checkbox)$/u.test(type)), (field) => {
  const [name, seen] = [nameOf(field), seenText(field.labels?.[0] ?? field)];
  return seen !== '' && !name.startsWith(seen) && `is called “${name}”, which does not begin with “${seen}”`;
});

/** NAME-05: nothing is called the same as another, unless the groups they stand in have other names. */
const namesDiffer: Check = (root) => {
  const known = new Map<string, Element>();
  const path = (element: Element): string => [element, ...groupsOf(element), ...lineOf(element).filter((one) => one.matches('tr,dialog'))]
    .map((one) => (one.matches('tr') ? textOf(one.querySelector('th')) : nameOf(one))).join(' < ');
  return about('NAME-05', [...operable(root), ...groups(root)], (element) => {
    const key = `${element.matches('a') ? `${element.getAttribute('href') ?? ''} ` : ''}${path(element)}`;
    const other = known.get(key);
    if (nameOf(element) === '' || other === undefined) {
      known.set(key, element);
      return undefined;
    }
    return `has the same name as ${tag(other)}`;
  });
};

/** That an answer is needed, in the words of the languages of the interface. */
const REQUIRED = /\((?:required|gofynnol|مطلوب|requerido|obligatoire)\)/iu;

/** NAME-07: what is required says so in words and to assistive technology, both or neither. */
const requiredInWords: Check = (root) => about('NAME-07', [...fields(root), ...groups(root)], (element) => {
  const group = element.matches('fieldset,[role]') && !isField(element);
  const label = (group ? element.querySelector('legend') : (element as HTMLInputElement).labels?.[0])?.textContent ?? '';
  const said = REQUIRED.test(label);
  const isSet = element.hasAttribute('required') || element.getAttribute('aria-required') === 'true';
  if (isSet && !said && groupsOf(element).length === 0) return 'is required, but its label does not say so in words';
  // ARIA lets a plain group be required in words alone.
  const maySet = isField(element) || element.getAttribute('role') === 'radiogroup';
  return said && !isSet && maySet && 'is required in words, but not for assistive technology';
});

/** What a label asks for, and what its field must have. */
const PURPOSES: readonly [label: RegExp, autocomplete: RegExp, demands: Record<string, RegExp>][] = [
  [/^(?:your |contact )?e-?mail address/iu, /^email$/u, {type: /^email$/u}],
  [/^(?:your )?(?:tele|mobile )?phone number/iu, /^tel$/u, {type: /^tel$/u}],
  [/^(?:your )?(?:full )?name\b/iu, /^name$/u, {}],
  [/^(?:your )?postcode/iu, /^postal-code$/u, {}],
  [/^(?:address )?line 1/iu, /^address-line1$/u, {}],
  [/^(?:town|city)\b/iu, /^address-level2$/u, {}],
];

/** NAME-08: fields about oneself say which they are, so that the browser fills them in. */
const purposes: Check = (root) => about('NAME-08', fields(root).filter((field) => field.matches('input:not([type=radio],[type=checkbox])')), (field) => {
  const purpose = PURPOSES.find(([label]) => label.test(visibleLabel(field)))
    ?? PURPOSES.find(([, , {type}]) => type?.test(field.type));
  if (!purpose) return undefined;
  const [, autocomplete, demands] = purpose;
  const wrong = Object.entries(demands).filter(([name, value]) => !value.test(field.getAttribute(name) ?? ''));
  if (wrong.length > 0) return `has no fitting ${wrong.map(([name]) => name).join(' and ')}`;
  return !autocomplete.test(field.getAttribute('autocomplete')?.split(' ').at(-1) ?? '') && `needs autocomplete ${autocomplete.source}`;
});

/** NAME-10: no level of headings is skipped on the way down. */
const headings: Check = (root) => {
  const found = all(root, 'h1,h2,h3,h4,h5,h6,[role=heading]');
  const levels = found.map((element) => Number(element.getAttribute('aria-level') ?? element.localName.slice(1)));
  return about('NAME-10', found, (element) => {
    const i = found.indexOf(element);
    const [level = 0, before] = [levels[i], levels[i - 1]];
    return (before !== undefined && level > before + 1 && `follows a heading of level ${String(before)}`)
      || (textOf(element) === '' && 'is a heading without words');
  });
};

/** NAME-13: a chart is hidden beside a table with headers for rows and columns, or has a name of its own. */
const charts: Check = (root) => [
  ...about('NAME-13', composed(root).filter((one) => one.matches('svg,canvas') && isTold(one)), (chart) => nameOf(chart) === '' && chart.getAttribute('role') !== 'img' && 'is a picture that says nothing'),
  ...about('NAME-13', all(root, 'table'), (table) => {
    const heads = [...table.querySelectorAll('thead th')];
    return ((nameOf(table) === '' && textOf(table.querySelector('caption')) === '') && 'is a table without a caption')
      || (heads.some((head) => head.getAttribute('scope') !== 'col') && 'has columns whose headers do not say so')
      || (heads.length === 0 && 'has no headers of columns')
      || (table.querySelectorAll('tbody tr').length !== table.querySelectorAll('tbody th[scope=row]').length && 'has rows without a header');
  }),
];

/** NAME-14: what shows how far something is has a name and a value. */
const progress: Check = (root) => about('NAME-14', all(root, 'progress,meter,[role=progressbar],[role=meter]'), (element) =>
  (nameOf(element) === '' && 'has no name') || (!element.hasAttribute('value') && !element.hasAttribute('aria-valuenow') && 'has no value'));

export const nameChecks: readonly Check[] = [
  namedAsSeen, idsResolve, labelInName, spokenAsSeen, namesDiffer, requiredInWords, purposes, headings, charts, progress,
];
