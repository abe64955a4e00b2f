import type {LocalizedText} from '../../../src/schema.ts';
import {isForm, decodeUtf8, readForm, readJsonBytes} from '../http/body.ts';
import {parseStrictJson} from '../http/json.ts';
import {RequestProblem} from '../http/problem.ts';

/** A long definition in a form, where each quote takes three bytes. */
const MAX_BYTES = 1024 * 1024;
const MAX_TEXT = 20_000;

/** What came in the body: one shape for JSON and for forms, in which `where.domain` names the field of a field. */
export type Fields = Readonly<Record<string, unknown>>;

/** A mistake of the person who sent it. */
export interface Mistake {
  /** The name of the field; empty where it is about the whole. */
  path: string;
  /** A sentence that says what to do. */
  message: string;
}

/** @throws RequestProblem `malformed`, `unsupported` or `too-large` */
export async function readFields(request: Request): Promise<Fields> {
  if (isForm(request)) return fieldsOf(await readForm(request, MAX_BYTES));
  // Some things are done without saying more.
  if (isEmpty(request.headers)) return {};
  const json = parseStrictJson(decodeUtf8(await readJsonBytes(request, MAX_BYTES)));
  if (isFields(json)) return json;
  throw new RequestProblem('malformed', 'The body must be a JSON object.');
}

/** A body announces itself by its length or its encoding (RFC 9112, section 6.3). */
const isEmpty = (headers: Headers): boolean => Number(headers.get('content-length') ?? 0) === 0 && !headers.has('transfer-encoding');

/** Fields that were left empty are not there. */
function fieldsOf(form: URLSearchParams): Fields {
  const fields = emptyRecord();
  for (const [path, text] of form) {
    if (text.trim() === '') continue;
    const names = path.split('.');
    const last = names.pop() ?? '';
    names.reduce(groupIn, fields)[last] = text;
  }
  return fields;
}

/** Without a prototype: no name that is sent means anything but itself. */
const emptyRecord = (): Record<string, unknown> => Object.create(null) as Record<string, unknown>;

function groupIn(fields: Record<string, unknown>, name: string): Record<string, unknown> {
  const group = isFields(fields[name]) ? fields[name] : emptyRecord();
  fields[name] = group;
  return group;
}

/** What stands under a path such as `where.domain`. */
export function fieldAt(fields: Fields, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (isFields(value) && Object.hasOwn(value, name) ? value[name] : undefined), fields);
}

function leavesOf(fields: Fields, above = ''): string[] {
  return Object.entries(fields).flatMap(([name, value]) => (isFields(value) ? leavesOf(value, `${above}${name}.`) : [above + name]));
}

const isFields = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads fields one by one and notes every mistake, so that a person hears of all at once. */
export class Input {
  readonly mistakes: Mistake[] = [];
  readonly #fields: Fields;
  readonly #known = new Set<string>();

  constructor(fields: Fields) {
    this.#fields = fields;
  }

  /** Notes a mistake that shows only when fields are looked at together. */
  refuse(path: string, message: string): void {
    this.mistakes.push({path, message});
  }

  /** Answers with '' after noting what is wrong. */
  text(path: string, missing: string): string {
    const text = this.optional(path);
    if (text === undefined && !this.mistakes.some((mistake) => mistake.path === path)) this.refuse(path, missing);
    return text ?? '';
  }

  optional(path: string): string | undefined {
    const value = this.#take(path);
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') this.refuse(path, 'Send this as a text.');
    else if (value.length > MAX_TEXT) this.refuse(path, `Write at most ${MAX_TEXT} characters.`);
    else return value.trim() || undefined;
    return undefined;
  }

  /** A whole number below a thousand million. */
  integer(path: string, wrong: string): number {
    const value = this.#take(path);
    const number = typeof value === 'string' && /^\s*-?\d{1,9}\s*$/.test(value) ? Number(value) : value;
    if (typeof number === 'number' && Number.isInteger(number) && Math.abs(number) < 1e9) return number;
    this.refuse(path, wrong);
    return 0;
  }

  choice<T extends string>(path: string, choices: readonly T[], wrong: string): T | undefined {
    const value = this.#take(path);
    const chosen = choices.find((choice) => choice === value);
    if (chosen === undefined) this.refuse(path, wrong);
    return chosen;
  }

  flag(path: string): boolean {
    const value = this.#take(path);
    if (value === undefined || value === false || value === 'false') return false;
    if (value !== true && value !== 'true') this.refuse(path, 'Send true or false.');
    return true;
  }

  url(path: string): string | undefined {
    const text = this.optional(path);
    if (text === undefined || /^https?:$/.test(URL.parse(text)?.protocol ?? '')) return text;
    this.refuse(path, 'Write a web address that begins with https://.');
    return undefined;
  }

  /** A day as YYYY-MM-DD. */
  day(path: string): string | undefined {
    const text = this.optional(path);
    if (text === undefined || (/^\d{4}-\d\d-\d\d$/.test(text) && isRealDay(text))) return text;
    this.refuse(path, 'Write a day as year-month-day, such as 2026-11-20.');
    return undefined;
  }

  /** Refuses a field that may be expected, with the reason why it is not taken. */
  known(path: string, message: string): void {
    this.#known.add(path);
    this.refuse(path, message);
  }

  /** What stands under the path, unread. */
  peek(path: string): unknown {
    return fieldAt(this.#fields, path);
  }

  /** Whether anything stands under the path. */
  has(path: string): boolean {
    return fieldAt(this.#fields, path) !== undefined;
  }

  /** One text, or a text in every language of a definition. */
  localized(path: string, languages: readonly string[], missing: string): LocalizedText {
    const isOne = languages.length === 1 || typeof fieldAt(this.#fields, path) === 'string';
    if (isOne && !isFields(fieldAt(this.#fields, path))) return this.text(path, missing);
    const texts = languages.map((language) => [language, this.text(`${path}.${language}`, missing)] as const);
    return Object.fromEntries(texts);
  }

  /** Notes every field that nobody asked for: a condition that is overlooked could do harm. */
  refuseUnknown(): void {
    for (const path of leavesOf(this.#fields)) {
      if (!this.#known.has(path)) this.refuse(path, `“${path}” is not known here.`);
    }
  }

  #take(path: string): unknown {
    this.#known.add(path);
    return fieldAt(this.#fields, path);
  }
}

const isRealDay = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
};
