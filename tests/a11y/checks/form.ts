/** What a form says before, while and after it is filled in, as it stands (WCAG 1.3.5, 3.3.1 to 3.3.3, 4.1.3). */
import {about, finding} from '../support/finding.ts';
import type {Check} from '../support/finding.ts';
import {all, composed, fields, folded, groupsOf, lineOf, named, seenText, tag, textOf} from '../support/tree.ts';

/** “Error:” in the languages of the interface. */
const ERROR = /^(?:error|gwall|خطأ)\s*:/iu;

const described = (element: Element): Element[] => [element, ...groupsOf(element)].flatMap((one) => named(one, 'aria-describedby'));
const errorsOf = (element: Element): Element[] => described(element).filter((one) => ERROR.test(seenText(one)));

/** ERR-03: what is invalid is described by its error, which begins with “Error:” and comes after the hint. */
const errorsTied: Check = (root) => [
  ...about('ERR-03', all(root, '[aria-invalid=true]'), (element) => {
    const texts = described(element);
    const [first] = errorsOf(element);
    if (first === undefined) return 'is invalid, and nothing that describes it says why';
    return ERROR.test(textOf(texts[0])) && texts.some((one) => one.matches('.hint')) && 'has the error before the hint';
  }),
  ...about('ERR-03', all(root, '.error'), (error) => {
    const isTied = composed(root).some((element) => named(element, 'aria-describedby').includes(error));
    return ERROR.test(textOf(error)) && !isTied && 'describes no control';
  }),
];

/** What marks a mistake without colour: a thick border of the control or at the side of its question, or a sign. */
const MARK = 3;
const isMarked = (element: Element): boolean => [element, ...lineOf(element).filter((one) => one.matches('.question,fieldset'))].some((one) => {
  const {borderInlineStartWidth, borderInlineStartStyle} = getComputedStyle(one);
  return borderInlineStartStyle !== 'none' && parseFloat(borderInlineStartWidth) >= MARK;
});

/** ERR-06: a mistake is marked by more than colour. */
const errorsWithoutColour: Check = (root) => about('ERR-06', all(root, '[aria-invalid=true]').filter((element) => errorsOf(element).length > 0), (element) =>
  !isMarked(element) && errorsOf(element).every((error) => error.querySelector('svg,img') === null) && 'is marked as wrong by colour alone');

/** COG-02: a hint is text before the control, and no placeholder stands for one. How much may still be written stands below (GOV.UK). */
const hintsBefore: Check = (root) => fields(root).flatMap((field) => [
  ...field.placeholder && described(field).length === 0 ? [finding('COG-02', 'has a placeholder and no hint', field)] : [],
  ...about('COG-02', described(field).filter((one) => one.matches('.hint') && groupsOf(field).every((group) => !named(group, 'aria-describedby').includes(one))), (hint) =>
    !field.matches('[type=radio],[type=checkbox]') && !hint.matches('[data-limit]') && Boolean(field.compareDocumentPosition(hint) & Node.DOCUMENT_POSITION_FOLLOWING) && `comes after ${tag(field)}`),
]);

/** LIVE-05: a live region is at most one shadow root deep, or screen readers miss it. */
const regionsShallow: Check = (root) => about('LIVE-05', all(root, '[role=status],[role=alert],[role=log],[aria-live]'), (region) => {
  const depth = lineOf(region).filter((element) => element.shadowRoot !== null).length;
  return depth > 1 && `is a live region in ${String(depth)} shadow roots`;
});

/** KEY-13: a radio button or checkbox that brings up more questions does not say so by `aria-expanded`, which it cannot have. */
const noExpandedFields: Check = (root) => about('KEY-13', fields(root).filter(({type}) => /^(?:radio|checkbox)$/u.test(type)), (field) =>
  (field.hasAttribute('aria-expanded') || field.hasAttribute('aria-haspopup')) && 'says that it can be expanded');

/** AUTH-02: a code from a message is one field, which the browser may fill in. */
const codes: Check = (root) => [
  ...about('AUTH-02', fields(root), (field) => /\bcode\b/iu.test(field.labels?.[0]?.textContent ?? '') && !/postcode/iu.test(field.labels?.[0]?.textContent ?? '')
    && field.getAttribute('autocomplete') !== 'one-time-code' && 'asks for a code that the browser may not fill in'),
  ...about('AUTH-02', fields(root).filter(({maxLength}) => maxLength === 1), () => fields(root).filter(({maxLength}) => maxLength === 1).length > 2 && 'takes one character of a code'),
];

/** COG-06: a question on what somebody is may be passed over, says why it asks, and offers not to say. */
const SENSITIVE = /ethnic|religion|sexual orientation|gender|your sex\b|disab|health condition/iu;
const sensitive: Check = (root) => about('COG-06', all(root, 'fieldset').filter((group) => SENSITIVE.test(textOf(group.querySelector('legend')))), (group) => {
  const labels = [...group.querySelectorAll('label')].map(textOf);
  const isAsked = group.getAttribute('aria-required') === 'true';
  return (isAsked && 'insists on what is personal') || (labels.length > 0 && !labels.some((label) => /prefer not|gwell gen i beidio/iu.test(label)) && 'has no “Prefer not to say”');
});

/** PTR-06, PTR-03: nothing is dragged. */
const nothingDragged: Check = (root) => about('PTR-06', composed(root), (element) => element.getAttribute('draggable') === 'true' && 'is dragged');

/** I18N-01: a text in another script says its language, and the direction of its script. */
const SCRIPTS: readonly [script: RegExp, languages: RegExp, direction: string][] = [
  [/[\u0600-\u06ff]{2}/u, /^(?:ar|fa|ur|ps|sd|ckb)\b/u, 'rtl'],
  [/[\u0590-\u05ff]{2}/u, /^(?:he|yi)\b/u, 'rtl'],
  [/[\u0400-\u04ff]{2}/u, /^(?:bg|be|mk|ru|sr|uk)\b/u, 'ltr'],
  [/[\u0900-\u097f]{2}/u, /^(?:hi|mr|ne)\b/u, 'ltr'],
];
const inItsLanguage: Check = (root) => about('I18N-01', composed(root), (element) => {
  const own = folded([...element.childNodes].filter(({nodeType}) => nodeType === Node.TEXT_NODE).map(({textContent}) => textContent).join(' '));
  const script = SCRIPTS.find(([characters]) => characters.test(own));
  if (!script || element.matches('style,script')) return undefined;
  const [, languages, direction] = script;
  const language = lineOf(element).find((one) => one.hasAttribute('lang'))?.getAttribute('lang') ?? document.documentElement.lang;
  return (!languages.test(language) && `is text of another language than “${language}”`)
    || (getComputedStyle(element).direction !== direction && `does not run ${direction}`);
});

/** ROB-05: the page keeps its outline: no main, no h1, no landmark without a name of its own. */
const noLandmarks: Check = (root) => about('ROB-05', all(root, 'h1,main,header,footer,nav,aside,[role=main],[role=banner],[role=navigation],[role=contentinfo],[role=complementary]'), () =>
  'changes the outline of the page around it');

/** KEY-11: nothing takes focus by itself. */
const noAutofocus: Check = (root) => about('KEY-11', all(root, '[autofocus]'), () => 'takes focus by itself');

export const formChecks: readonly Check[] = [
  errorsTied, errorsWithoutColour, hintsBefore, regionsShallow, noExpandedFields, codes, sensitive, nothingDragged, inItsLanguage, noLandmarks, noAutofocus,
];
