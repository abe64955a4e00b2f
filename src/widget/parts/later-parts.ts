import {errorOf, errorSummary} from './error-summary.ts';
import {outcomeView} from './outcome.ts';
import {quietButton, statusText} from './sending.ts';

/** What is shown only once the form's code is here. */
export const laterParts = {errorOf, errorSummary, outcomeView, quietButton, statusText};
