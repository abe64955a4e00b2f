import type {Views} from './question-type.ts';

/** The views of types that few surveys ask: fetched where a definition names one. */
export const rareViews: Views = {
};
