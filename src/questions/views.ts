import {commonViews} from './common-views.ts';
import type {Views} from './question-type.ts';
import {rareViews} from './rare-views.ts';

/** Every question type's view. */
export const views: Views = {...commonViews, ...rareViews};
