import {boxes} from '../../fields/paper.ts';
import {text} from '../../i18n/text.ts';
import type {PaperView} from '../question-type.ts';
import type {ConsentQuestion} from './consent.schema.ts';

export const consentPaper: PaperView<ConsentQuestion> = (_question, {language, answer}) =>
  boxes([{label: text(language, 'yes'), isChosen: answer === true}]);
