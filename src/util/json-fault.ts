/** Where a text stops being JSON, in words for its author. */
export interface JsonFault {
  /** From 1. */
  line: number;
  /** In characters, from 1. */
  column: number;
  message: string;
}

const SPACE = /[ \t\r\n]*/y;
const TOKEN = /[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;

const expectations = {
  value: 'a value is expected: a text in double quotes, a number, true, false, null, { or [',
  item: 'a value or ] is expected',
  property: 'a name in double quotes or } is expected',
  name: 'a name in double quotes is expected (and no comma before a })',
  colon: 'a colon is expected after a name',
  more: 'a comma or } is expected: perhaps a comma is missing before this',
  next: 'a comma or ] is expected: perhaps a comma is missing before this',
  end: 'nothing more is expected',
};
type Expected = keyof typeof expectations;

/** What is open at a place: an object with its names so far, or a list. */
type Open = {names: Set<string>} | {names?: undefined};

/** The first fault of a text that should be JSON, or a name that stands twice in one object, of which `JSON.parse` keeps one. */
export function jsonFault(text: string): JsonFault | undefined {
  const open: Open[] = [];
  let expected: Expected = 'value';
  let at = endOf(SPACE, text, 0);
  while (at < text.length || expected !== 'end') {
    const end = endOf(TOKEN, text, at);
    const token = text.slice(at, end);
    const inner = open.at(-1);
    if (token.startsWith('"') && inner?.names && (expected === 'name' || expected === 'property')) {
      if (inner.names.has(token)) return faultAt(text, at, `the name ${token} stands twice in one object`);
      inner.names.add(token);
    }
    const next = after(token, expected, open);
    if (!next) return faultAt(text, at, expectations[expected]);
    expected = next;
    at = endOf(SPACE, text, end);
  }
  return undefined;
}

/** What is expected after a token; undefined where it may not stand. Opens and closes what the token does. */
function after(token: string, expected: Expected, open: Open[]): Expected | undefined {
  const closed = (): Expected => {
    const outer = open.at(-1);
    return outer === undefined ? 'end' : outer.names ? 'more' : 'next';
  };
  if ((token === '}' && ['property', 'more'].includes(expected)) || (token === ']' && ['item', 'next'].includes(expected))) {
    open.pop();
    return closed();
  }
  switch (expected) {
    case 'value': case 'item':
      if (token === '{') open.push({names: new Set()});
      if (token === '[') open.push({});
      if (token === '{' || token === '[') return token === '{' ? 'property' : 'item';
      return token === '' || '}],:'.includes(token) ? undefined : closed();
    case 'property': case 'name': return token.startsWith('"') ? 'colon' : undefined;
    case 'colon': return token === ':' ? 'value' : undefined;
    case 'more': return token === ',' ? 'name' : undefined;
    case 'next': return token === ',' ? 'value' : undefined;
    case 'end': return undefined;
  }
}

/** Where what a sticky pattern matches at a place ends; the place itself where it does not match. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

function faultAt(text: string, at: number, message: string): JsonFault {
  const before = text.slice(0, at).split('\n');
  return {line: before.length, column: (before.at(-1) ?? '').length + 1, message: at >= text.length ? `the text ends where ${message}` : message};
}
