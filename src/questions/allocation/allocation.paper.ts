import {html} from 'lit';
import {how, labelledLines} from '../../fields/paper.ts';
import {localized, text} from '../../i18n/text.ts';
import {isRecord} from '../parts.ts';
import type {PaperView} from '../question-type.ts';
import {amountText} from './allocation.ts';
import type {AllocationQuestion} from './allocation.schema.ts';

export const allocationPaper: PaperView<AllocationQuestion> = (question, {language, answer, when}) => {
  const written = (value: string): string | undefined => {
    const amount: unknown = isRecord(answer) ? answer[value] : undefined;
    return typeof amount === 'number' ? amountText(question, amount, language) : undefined;
  };
  const total = amountText(question, question.total, language);
  const amounts = question.choices.map(({value, label, showIf}) => {
    const choice = localized(label, language);
    return {label: showIf === undefined ? choice : text(language, 'paper-only-choice', {choice, condition: when(showIf)}), written: written(value)};
  });
  return html`${how(text(language, 'share-write', {total}))}${labelledLines([...amounts, {label: text(language, 'share-total'), written: total}], true)}`;
};
