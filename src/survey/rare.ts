import {addWords} from '../i18n/text.ts';
import {choiceWords} from '../i18n/words-choices.ts';
import {compositeWords} from '../i18n/words-composite.ts';
import {fieldWords} from '../i18n/words-fields.ts';
import {commonViews} from '../questions/common-views.ts';
import type {Views} from '../questions/question-type.ts';
import {rareViews} from '../questions/rare-views.ts';

export {rareStyles} from '../questions/rare.styles.ts';

/** Makes a survey ready for questions that few surveys ask: the words that they say, and the views of all types. */
export function allViews(): Views {
  addWords('en', {...choiceWords, ...compositeWords, ...fieldWords});
  return {...commonViews, ...rareViews};
}
