import {csvExport, jsonExport} from '../../export.ts';
import {textStream} from '../../http/stream.ts';
import type {StoredAnswers} from '../../store/answer-sets.ts';
import {payloadOf} from '../../stored-payload.ts';
import {workOf} from '../parts.ts';
import type {Admin, AdminContext, AdminParts} from '../parts.ts';

/** `GET …/responses.csv` and `.json`: all answers, or with `?pageId=` the feedback on one page. */
export function addExportRoutes(admin: Admin, parts: AdminParts): void {
  const answersFor = (context: AdminContext): {id: string; answers: AsyncIterable<StoredAnswers>} => {
    const {definition: {id}} = workOf(context, parts);
    const page = context.req.query('pageId');
    const all = parts.store.answerSets(id);
    return {id, answers: page === undefined ? all : ofPage(all, page)};
  };
  admin.get('/consultations/:id/responses.csv', (context) => {
    const {id, answers} = answersFor(context);
    return download(`${id}-responses.csv`, 'text/csv; charset=utf-8', csvExport(answers, parts.catalogue.versions(id)));
  });
  admin.get('/consultations/:id/responses.json', (context) => {
    const {id, answers} = answersFor(context);
    return download(`${id}-responses.json`, 'application/json', jsonExport(answers));
  });
}

async function* ofPage(all: AsyncIterable<StoredAnswers>, page: string): AsyncGenerator<StoredAnswers> {
  for await (const answers of all) {
    const {context} = payloadOf(answers);
    if (context && (context.pageId ?? context.page) === page) yield answers;
  }
}

function download(name: string, type: string, text: AsyncGenerator<string>): Response {
  return new Response(textStream(text), {headers: {'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"`}});
}
