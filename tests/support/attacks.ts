/** Bad input for browser tests, from `tests/widget/attacks.json`. */
import {expect} from 'chai';

interface Attack {
  id: string;
  input: unknown;
}
interface Generator {
  $gen: 'repeat';
  s: string;
  n: number;
  then?: unknown;
}

const all = await (await fetch('/tests/widget/attacks.json')).json() as Attack[];
const spelt = (input: unknown): string => {
  if (typeof input === 'string') return input;
  const {s, n, then} = input as Generator;
  return s.repeat(n) + (then === undefined ? '' : spelt(then));
};
/** The attacks whose ids begin with `family`. */
export const attacks = (family: string): [id: string, input: string][] =>
  all.filter(({id}) => id.startsWith(family)).map(({id, input}) => [id, spelt(input)]);
/** One attack's input. */
export const attack = (id: string): string => spelt(all.find((entry) => entry.id === id)?.input);

/** Fails where something of the attack has come alive, in any root. */
export function expectInert(root: Element | ShadowRoot): void {
  expect('__pwned' in globalThis).to.equal(false);
  for (const element of root.querySelectorAll('*')) {
    expect(element.matches('script,iframe,object,embed,base,meta,img,style,math'), element.outerHTML).to.equal(false);
    const attributes = element.getAttributeNames();
    expect(attributes.filter((name) => /^(?:on|style$|srcdoc$|autofocus$)/u.test(name)), element.outerHTML).to.deep.equal([]);
    const href = element.getAttribute('href');
    if (href !== null) expect(href).to.match(/^(?:https?:\/\/|mailto:|tel:|#)/u);
  }
}
