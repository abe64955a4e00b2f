import {actions, formTop} from './drafts.ts';
import {errorsOf} from './error-summary.ts';
import {outcomeView} from './outcome.ts';
import {reviewView} from './review.ts';
import {statusText} from './sending.ts';

/** What is shown only once the form's code is here. */
export const laterParts = {actions, errorsOf, formTop, outcomeView, reviewView, statusText};
