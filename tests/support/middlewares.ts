/** Routes that the browser tests need beside the files of the repository, as Koa middlewares of the test server. */
import type {TestRunnerConfig} from '@web/test-runner';
import type {FieldState} from '../../src/fields/frame.ts';
import {renderQuestion} from '../../src/html.ts';
import type {Question} from '../../src/schema.ts';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

/** `GET /render?question=…&state=…`, both JSON: the question as the server renders it. */
const rendering: Middleware = async (context, next) => {
  if (context.path !== '/render') {
    await next();
    return;
  }
  const {question, state} = context.query;
  context.type = 'html';
  context.body = await renderQuestion(JSON.parse(String(question)) as Question, JSON.parse(String(state)) as FieldState);
};

export const middlewares: NonNullable<TestRunnerConfig['middleware']> = [rendering];
