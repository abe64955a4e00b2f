/** The accessible name of an element from its markup (the parts of accname 1.2 that forms need), for every engine. */
import {folded, isField, isRendered, named, textOf} from './tree.ts';

const FROM_CONTENT = 'button,a,summary,h1,h2,h3,h4,h5,h6,option,td,th,[role=button],[role=link],[role=tab],[role=heading],[role=switch],[role=radio],[role=checkbox]';

/** The text that is seen as the label of a field or of a group: label, legend, or what `aria-labelledby` names. */
export function visibleLabel(element: Element): string {
  const elements = element.hasAttribute('aria-labelledby') ? named(element, 'aria-labelledby') : labelsOf(element);
  return folded(elements.filter(isRendered).map(textOf).join(' '));
}

function labelsOf(element: Element): readonly Element[] {
  if (element.matches('fieldset')) return [...element.children].filter(({localName}) => localName === 'legend').slice(0, 1);
  if (element.matches(FROM_CONTENT)) return [element];
  return [...(element as HTMLInputElement).labels ?? []];
}

/** The name that is read out. */
export function nameOf(element: Element): string {
  const labelled = named(element, 'aria-labelledby').map((one) => (isRendered(one) ? textOf(one) : folded(one.textContent))).join(' ');
  const ofImages = [...element.querySelectorAll('img[alt]')].map(({attributes}) => attributes.getNamedItem('alt')?.value).join(' ');
  const visible = isField(element) || element.matches(`fieldset,${FROM_CONTENT}`) ? visibleLabel(element) : '';
  const button = element.matches('input[type=submit],input[type=button]') ? element.getAttribute('value') : '';
  return [labelled, element.getAttribute('aria-label'), visible, ofImages, button, element.getAttribute('title'), element.getAttribute('placeholder')]
    .map(folded).find((name) => name !== '') ?? '';
}
