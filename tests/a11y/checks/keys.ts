/** What the keyboard does, with real keys (WCAG 2.1.1, 2.1.2, 3.2.1, 3.2.2). Whatever is changed by them is changed back. */
import {comes, hasEveryKey, key, sendings, settled, type, walk} from '../support/acts.ts';
import {finding} from '../support/finding.ts';
import type {Check, Finding} from '../support/finding.ts';
import {all, composed, fields, focusedElement, gathered, oneOfEach, operable} from '../support/tree.ts';

const isChecked = (element: Element): boolean => (element as HTMLInputElement).checked || element.getAttribute('aria-checked') === 'true';
const isText = (element: Element): boolean => element.matches('textarea,input:not([type=radio],[type=checkbox],[type=range],[type=button],[type=submit])');

/** KEY-02: the Tab key leads out again, at most one press for each thing that can be operated, and back. */
export const noTrap: Check = async (root) => {
  const most = operable(root).length + 1;
  const ways = [false, ...hasEveryKey ? [true] : []];
  const found: Finding[] = [];
  for (const backwards of ways) {
    const stops: Element[] = [];
    const isThrough = await walk(root, (stop) => void stops.push(stop), {most, backwards});
    if (!isThrough) found.push(finding('KEY-02', `keeps focus ${backwards ? 'backwards' : 'forwards'} for ${String(stops.length)} stops of ${String(new Set(stops).size)}`, stops.at(-1)));
  }
  return found;
};

/** The radio buttons of each group. */
function radioGroups(root: Element): HTMLElement[][] {
  const radios = all(root, 'input[type=radio],[role=radio]');
  const keyOf = (radio: Element): unknown => radio.getAttribute('name') ?? radio.closest('[role=radiogroup]');
  return gathered(radios, keyOf);
}

/** KEY-04: a radio group is one Tab stop; Space chooses, arrows move and choose, round the ends. */
export const radioKeys: Check = async (root) => {
  const found: Finding[] = [];
  for (const radios of radioGroups(root)) {
    const [first, second, last] = [radios[0], radios[1], radios.at(-1)];
    if (!first || !second || !last) continue;
    const stops = new Set<Element>();
    await walk(root, (stop) => {
      if (radios.includes(stop as HTMLElement)) stops.add(stop);
    });
    if (stops.size !== 1) found.push(finding('KEY-04', `is in a group of ${String(stops.size)} Tab stops`, first));
    first.focus();
    for (const [name, target] of [[' ', first], ['ArrowDown', second], ['ArrowUp', first], ['ArrowUp', last], ['ArrowDown', first]] as const) {
      await key(name);
      if (!await comes(() => focusedElement() === target && isChecked(target))) found.push(finding('KEY-04', `is not where “${name}” leads, or is not chosen by it`, target));
    }
  }
  return found;
};

/** KEY-05: Space changes a checkbox, and changes it back; Enter sends nothing. */
export const checkboxKeys: Check = async (root) => {
  const found: Finding[] = [];
  for (const box of all(root, 'input[type=checkbox],[role=checkbox]')) {
    box.focus();
    const before = isChecked(box);
    for (const expected of [!before, before]) {
      await key(' ');
      if (!await comes(() => isChecked(box) === expected)) found.push(finding('KEY-05', 'is not changed by Space', box));
    }
    if (await sendings(root, () => key('Enter')) > 0) found.push(finding('KEY-05', 'sends the form at Enter', box));
  }
  return found;
};

/** KEY-10: Enter in a line of text sends the form once; in a text of several lines it is a line. */
export const enterKey: Check = async (root) => {
  const found: Finding[] = [];
  for (const field of fields(root).filter((one) => isText(one) && !one.matches('[role=combobox]'))) {
    field.focus();
    const {value} = field;
    const sent = await sendings(root, async () => {
      await key('Enter');
      await settled();
    });
    const isLong = field.matches('textarea');
    if (sent !== (isLong ? 0 : 1)) found.push(finding('KEY-10', `sends the form ${String(sent)} times at Enter`, field));
    if (isLong && !await comes(() => field.value.includes('\n'))) found.push(finding('KEY-10', 'takes no second line', field));
    field.value = value;
  }
  return found;
};

/** Changes a field as its user does, by the events that follow. */
function change(field: HTMLInputElement): void {
  if (field.matches('[type=radio],[type=checkbox]')) {
    field.click();
    return;
  }
  if (field.matches('select')) (field as unknown as HTMLSelectElement).selectedIndex += 1;
  else field.value = '1';
  field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
  field.dispatchEvent(new Event('change', {bubbles: true}));
}

/** KEY-11: focus and a change lead nowhere: same address, same focus, nothing sent. */
export const nothingMoves: Check = async (root) => {
  const found: Finding[] = [];
  for (const field of oneOfEach(fields(root))) {
    const {href} = location;
    for (const act of [() => { field.focus(); }, () => { change(field); }]) {
      const sent = await sendings(root, async () => {
        act();
        await settled();
      });
      if (sent > 0) found.push(finding('KEY-11', 'sends or opens something by focus or change', field));
      if (field.isConnected && focusedElement() !== field) found.push(finding('KEY-11', 'moves the focus by focus or change', field));
      if (location.href !== href) {
        found.push(finding('KEY-11', 'leads elsewhere by focus or change', field));
        history.replaceState(null, '', href);
      }
    }
  }
  return found;
};

/** KEY-14: a dialog takes focus, closes at Escape, holds the page behind, and gives focus back. */
export const dialogKeys: Check = async (root) => {
  const found: Finding[] = [];
  for (const opener of all(root, 'button[aria-haspopup=dialog],.frame > button:only-child')) {
    opener.focus();
    await key('Enter');
    const isIn = await comes(() => focusedElement()?.closest('dialog[open],[role=dialog]') !== null);
    const dialog = composed(root).find((element) => element.matches('dialog[open],[role=dialog]:not([hidden])'));
    if (!isIn) found.push(finding('KEY-14', 'opens no dialog that takes focus', opener));
    if (!dialog?.matches(':modal')) found.push(finding('KEY-14', 'leaves the page behind its dialog in reach', opener));
    await key('Escape');
    if (!await comes(() => !dialog?.matches('[open]'))) found.push(finding('KEY-14', 'opens a dialog that Escape does not close', opener));
    if (!await comes(() => focusedElement() === opener)) found.push(finding('KEY-14', 'does not get its focus back', opener));
  }
  return found;
};

/** ERR-05: while somebody begins to write, nothing is called wrong. */
export const noHastyError: Check = async (root) => {
  const found: Finding[] = [];
  const wrong = (): number => all(root, '[aria-invalid=true],[role=alert]:not(:empty),.error').length;
  for (const field of fields(root).filter(isText)) {
    const before = wrong();
    field.focus();
    await type('a');
    await settled();
    if (wrong() > before) found.push(finding('ERR-05', 'is called wrong while it is filled in', field));
    field.value = '';
  }
  return found;
};

/** What is typed to see how often a live region speaks. */
const TYPED = 'twenty letters long.';

/** LIVE-03: what is spoken waits until the typing is over. */
export const quietWhileTyping: Check = async (root, known) => {
  const found: Finding[] = [];
  for (const field of oneOfEach(fields(root).filter(isText), known)) {
    const spoken = await spokenDuring(root, async () => {
      field.focus();
      await type(TYPED);
      await settled();
    });
    if (spoken.length > 2) found.push(finding('LIVE-03', `makes a live region speak ${String(spoken.length)} times while ${String(TYPED.length)} letters are typed`, field));
    field.value = '';
  }
  return found;
};

const REGIONS = '[role=status],[role=alert],[role=log],[aria-live=polite],[aria-live=assertive],output';

/** The texts that live regions get while `act` runs: each is read out. */
async function spokenDuring(root: Element, act: () => Promise<unknown>): Promise<string[]> {
  const spoken: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const region of new Set(records.map(({target}) => (target instanceof Element ? target : target.parentElement)?.closest(REGIONS)))) {
      if (region?.textContent.trim()) spoken.push(region.textContent.trim());
    }
  });
  for (const one of [root, ...composed(root).flatMap(({shadowRoot}) => shadowRoot ?? [])]) observer.observe(one, {subtree: true, childList: true, characterData: true});
  await act();
  await settled();
  observer.disconnect();
  return spoken;
}

/** ERR-09: one event is told once: by a live region or by focus, not by both. */
const toldOnce = async (root: Element, act: () => Promise<unknown>): Promise<Finding[]> => {
  const moves: (Element | null)[] = [];
  const note = (): void => {
    if (moves.at(-1) !== focusedElement()) moves.push(focusedElement());
  };
  // Focus that moves within a shadow root is no event outside of it.
  const roots = [document, ...composed(root).flatMap(({shadowRoot}) => shadowRoot ?? [])];
  for (const one of roots) one.addEventListener('focusin', note);
  const spoken = await spokenDuring(root, act);
  for (const one of roots) one.removeEventListener('focusin', note);
  return spoken.length + moves.length > 1 ? [finding('ERR-09', `is told ${String(spoken.length)} times by live regions and ${String(moves.length)} times by focus`)] : [];
};

/** ERR-09, at the press of the button that sends: mistakes that it brings up are told once. */
export const mistakesToldOnce: Check = async (root) => {
  const button = all(root, 'button:not([type=button])')[0];
  button?.focus();
  const found = await toldOnce(root, async () => {
    button?.click();
    await settled();
  });
  return all(root, '[aria-invalid=true],[role=alert]:not(:empty)').length > 0 ? found : [];
};
