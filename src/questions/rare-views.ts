import {addressView} from './address/address.view.ts';
import {allocationView} from './allocation/allocation.view.ts';
import {byChoices} from './by-choices.view.ts';
import {richChoiceView, richChoicesView} from './choice/rich-choices.view.ts';
import {commonViews} from './common-views.ts';
import {dateView} from './date/date.view.ts';
import {groupView} from './group/group.view.ts';
import {matrixView} from './matrix/matrix.view.ts';
import {monthView} from './month/month.view.ts';
import type {Views} from './question-type.ts';
import {rankingView} from './ranking/ranking.view.ts';
import {richScaleView} from './scale/rich-scale.view.ts';
import {richSelectView} from './select/rich-select.view.ts';

/** The rare views but that of the group, which shows questions by all others. */
const plainViews: Views = {
  choice: byChoices(richChoiceView),
  choices: byChoices(richChoicesView),
  scale: richScaleView,
  select: byChoices(richSelectView),
  address: addressView,
  date: dateView,
  month: monthView,
  matrix: matrixView,
  ranking: byChoices(rankingView),
  allocation: byChoices(allocationView),
};

/** The views of types that few surveys ask, and of what few ask of a common type: fetched where a definition does. */
export const rareViews: Views = {...plainViews, group: groupView({...commonViews, ...plainViews})};
