/** What is shown only once the form's code is here. */
export {errorOf, errorSummary} from './error-summary.ts';
export {outcomeView} from './outcome.ts';
export {quietButton, statusText} from './sending.ts';
