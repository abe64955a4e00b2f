import {html} from 'lit';
import {line} from '../../fields/paper.ts';
import {decimal} from '../../i18n/number.ts';
import {localized} from '../../i18n/text.ts';
import type {PaperView} from '../question-type.ts';
import {asText} from '../written.ts';
import type {NumberQuestion} from './number.schema.ts';

export const numberPaper: PaperView<NumberQuestion> = ({unit}, {language, answer}) =>
  html`${line(typeof answer === 'number' ? decimal(language, answer) : asText(answer), true)} ${localized(unit ?? '', language)}`;
