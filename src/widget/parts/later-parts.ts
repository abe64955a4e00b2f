import {errorSummary, errorsOf} from './error-summary.ts';
import {outcomeView} from './outcome.ts';
import {reviewView} from './review.ts';
import {quietButton, statusText} from './sending.ts';

/** What is shown only once the form's code is here. */
export const laterParts = {errorSummary, errorsOf, outcomeView, quietButton, reviewView, statusText};
