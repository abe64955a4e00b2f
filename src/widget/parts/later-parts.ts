import {draftArea, formTop, offerView} from './drafts.ts';
import {errorsOf} from './error-summary.ts';
import {outcomeView} from './outcome.ts';
import {reviewView} from './review.ts';
import {quietButton, statusText} from './sending.ts';

/** What is shown only once the form's code is here. */
export const laterParts = {draftArea, errorsOf, formTop, offerView, outcomeView, quietButton, reviewView, statusText};
