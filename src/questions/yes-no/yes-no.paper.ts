import {boxes} from '../../fields/paper.ts';
import {yesNoCategories} from '../categories.ts';
import type {PaperView} from '../question-type.ts';
import type {YesNoQuestion} from './yes-no.schema.ts';

export const yesNoPaper: PaperView<YesNoQuestion> = (question, {language, answer}) =>
  boxes(yesNoCategories(question, language).map(({value, label}) => ({label, isChosen: value === answer})), true);
