import {html} from 'lit';
import {input} from '../../fields/input.ts';
import {typedDecimal} from '../../i18n/number.ts';
import {localized} from '../../i18n/text.ts';
import type {QuestionView} from '../question-type.ts';
import type {NumberQuestion} from './number.schema.ts';

/** A text field: `type=number` changes by the scroll wheel and drops what it cannot read (GOV.UK text input). */
export const numberView: QuestionView<NumberQuestion> = (question, state) => {
  const {answer, language} = state;
  return input(question, {...state, answer: typeof answer === 'number' ? typedDecimal(language, answer) : answer}, {
    inputmode: 'decimal',
    narrow: true,
    ...(question.unit !== undefined
      && {unit: html`<span class="unit" id="${question.id}.unit">${localized(question.unit, language)}</span>`}),
  });
};
