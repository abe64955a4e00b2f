import {labelledLines} from '../../fields/paper.ts';
import {text} from '../../i18n/text.ts';
import type {PaperView} from '../question-type.ts';
import {partText} from '../written.ts';
import {ADDRESS_PARTS} from './address-parts.ts';
import type {AddressQuestion} from './address.schema.ts';

export const addressPaper: PaperView<AddressQuestion> = (_question, {language, answer}) =>
  labelledLines(ADDRESS_PARTS.map((part) => ({label: text(language, `part-${part}`), written: partText(answer, part)})));
