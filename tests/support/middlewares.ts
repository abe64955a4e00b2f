/** Routes that the browser tests need beside the files of the repository, as Koa middlewares of the test server. */
import type {TestRunnerConfig} from '@web/test-runner';

export const middlewares: NonNullable<TestRunnerConfig['middleware']> = [];
