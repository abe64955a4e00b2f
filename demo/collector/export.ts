import {summaryText} from '../../src/schema.ts';
import type {Answer, Definition, Kind, Payload, Question} from '../../src/schema.ts';
import type {StoredAnswers} from './store/answer-sets.ts';
import {payloadOf} from './stored-payload.ts';

const META = ['id', 'reference', 'receivedAt', 'version', 'language', 'channel', 'late', 'held', 'heldFor', 'decision', 'anonymised'] as const;
/** Columns that only one kind has. */
const OF_KIND: Partial<Record<Kind, readonly string[]>> = {
  petition: ['signature', 'confirmedAt', 'counts', 'area'],
  feedback: ['page', 'pageId'],
};
/** Excel takes a UTF-8 file without this mark for the local code page and spoils Welsh letters. */
const BYTE_ORDER_MARK = '\uFEFF';
/** What spreadsheets run as a formula, also in full width, behind blanks and invisible characters (OWASP, CSV injection). */
const FORMULA = /^(?:[\t\r\n]|[\s\p{C}]*[=+\-@\u2212\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20])/u;
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

/**
 * All answers for spreadsheets: RFC 4180 with commas and CRLF, UTF-8 with a byte order mark, one row per answer
 * set, one column per question of any version, answers in words. A text that a spreadsheet would run is led by an
 * apostrophe; a number stays a number. The JSON export holds the answers unaltered.
 * @param versions Newest first: the newest decides the order of the columns and the language of the words
 */
export async function* csvExport(answerSets: AsyncIterable<StoredAnswers>, versions: readonly Definition[]): AsyncGenerator<string> {
  const questions = [...new Map(versions.flatMap(questionsOf).map((question) => [question.id, question])).values()];
  const language = versions[0]?.languages[0] ?? 'en';
  const columns = [...META, ...(versions[0] && OF_KIND[versions[0].kind]) ?? []];
  // Ids hold no point, so a question that is called like a column of ours still gets a title of its own.
  yield BYTE_ORDER_MARK + csvLine([...columns, ...questions.map(({id}) => (columns.includes(id) ? `${id}.answer` : id))]);
  for await (const answerSet of answerSets) {
    const payload = payloadOf(answerSet);
    const meta = metaOf(answerSet, payload);
    const asked = versions.find(({version}) => version === answerSet.version);
    const byId = new Map(asked ? questionsOf(asked).map((question) => [question.id, question]) : []);
    const cells = questions.map(({id}) => answerCell(byId.get(id), payload.answers[id], language));
    yield csvLine([...columns.map((name) => metaCell(meta[name])), ...cells]);
  }
}

/** All answers for programs: a JSON array, one object per answer set, answers as they were sent. */
export async function* jsonExport(answerSets: AsyncIterable<StoredAnswers>): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const answerSet of answerSets) {
    const payload = payloadOf(answerSet);
    yield separator + JSON.stringify({...metaOf(answerSet, payload), answers: payload.answers});
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

/** What is known of an answer set beside the answers; without an address or a network, which are never exported. */
function metaOf(answerSet: StoredAnswers, {context}: Payload): Record<string, string | number | boolean | null | undefined> {
  const {isHeld, isAnonymised, signature} = answerSet;
  const values = {...answerSet, held: isHeld, anonymised: isAnonymised, heldFor: answerSet.heldFor.join(' ')};
  return {
    ...Object.fromEntries(META.map((name) => [name, values[name]])),
    ...(signature && {signature: signature.state, confirmedAt: signature.confirmedAt, counts: signature.counts, area: signature.area}),
    ...context,
  };
}

const metaCell = (value: string | number | boolean | null | undefined): string => (typeof value === 'string' ? withoutFormula(value) : String(value ?? ''));

const questionsOf = ({pages}: Definition): Question[] =>
  pages.flatMap((page) => page.questions).filter(({type}) => type !== 'statement');

function answerCell(question: Question | undefined, answer: Answer | undefined, language: string): string {
  if (!question || answer === undefined) return '';
  return typeof answer === 'number' ? String(answer) : withoutFormula(summaryText(question, answer, language));
}

const withoutFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const csvLine = (cells: string[]): string => `${cells.map(quoted).join(',')}\r\n`;

const quoted = (cell: string): string => (NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
