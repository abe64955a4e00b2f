import {choiceWords} from '../i18n/words-choices.ts';
import {addressView} from './address/address.view.ts';
import {richChoiceView, richChoicesView} from './choice/rich-choices.view.ts';
import {dateView} from './date/date.view.ts';
import {monthView} from './month/month.view.ts';
import type {Views} from './question-type.ts';
import {richScaleView} from './scale/rich-scale.view.ts';
import {richSelectView} from './select/rich-select.view.ts';

export {rareStyles} from './rare.styles.ts';

/** The English words of these views. */
export const rareWords = {...choiceWords} as const;

/** The views of types that few surveys ask, and of what few ask of a common type: fetched where a definition does. */
export const rareViews: Views = {
  choice: richChoiceView,
  choices: richChoicesView,
  scale: richScaleView,
  select: richSelectView,
  address: addressView,
  date: dateView,
  month: monthView,
};
