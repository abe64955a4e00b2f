import type {Problem} from '../../../src/schema.ts';

/** The codes of the contract and the status that goes with each. */
const STATUS = {
  malformed: 400,
  'not-allowed': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-open': 409,
  'version-exists': 409,
  closed: 410,
  'too-large': 413,
  unsupported: 415,
  invalid: 422,
  'key-reused': 422,
  'unknown-version': 422,
  internal: 500,
  overloaded: 503,
} as const;

const TITLE: Record<ProblemCode, string> = {
  malformed: 'The request could not be read',
  'not-allowed': 'This is not allowed',
  'not-found': 'Nothing was found here',
  'method-not-allowed': 'This method does not work here',
  'not-open': 'The consultation is not open yet',
  'version-exists': 'This version was published before',
  closed: 'The consultation has closed',
  'too-large': 'The request is too large',
  unsupported: 'The content type is not supported',
  invalid: 'Some answers need attention',
  'key-reused': 'This id was used before for other answers',
  'unknown-version': 'This version of the consultation does not exist',
  internal: 'Something went wrong on our side',
  overloaded: 'The service is busy',
};

export type ProblemCode = keyof typeof STATUS;

interface ProblemExtras {
  /** For the codes that stand for two statuses: 401 and 403 `not-allowed`. */
  status?: number;
  /** Extra response headers, such as `Retry-After` or `Allow`. */
  headers?: Record<string, string>;
  /** What is wrong with each answer; shown by the widget as its own. */
  problems?: Problem[];
  /** What is wrong with what staff sent, by field or by place in a definition. */
  mistakes?: readonly {path: string; message: string}[];
}

/** Thrown anywhere below a route: becomes the RFC 9457 answer of that request. */
export class RequestProblem extends Error {
  readonly code: ProblemCode;
  readonly extras: ProblemExtras;

  /** @param detail One plain English sentence for a person; never holds an answer. */
  constructor(code: ProblemCode, detail: string, extras: ProblemExtras = {}) {
    super(detail);
    this.code = code;
    this.extras = extras;
  }

  get status(): number {
    return this.extras.status ?? STATUS[this.code];
  }
}

/**
 * The document of a problem, `application/problem+json` (RFC 9457). `type` is a relative
 * reference that ends in the code, so that it stays the same behind every host name.
 */
export function problemResponse(problem: RequestProblem): Response {
  const {code, status, message: detail, extras} = problem;
  const body = {type: `/problems/${code}`, title: TITLE[code], status, detail, problems: extras.problems, mistakes: extras.mistakes};
  return new Response(JSON.stringify(body), {
    status,
    headers: {'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...extras.headers},
  });
}
