import type {TemplateResult} from 'lit';
import {boxes} from '../../fields/paper.ts';
import {localized, text} from '../../i18n/text.ts';
import type {PaperState} from '../question-type.ts';
import type {ChoiceQuestion} from './choice.schema.ts';
import {textOf, valueOf} from './other.ts';

/** Choices as boxes, in the order as written: everybody has the same form. */
export function choiceBoxes({choices}: Pick<ChoiceQuestion, 'choices'>, {language, answer, when}: PaperState, isRound: boolean): TemplateResult {
  const taken: unknown[] = Array.isArray(answer) ? answer : [answer];
  return boxes(choices.map(({value, label, hint, other, showIf}) => {
    const part = taken.find((one) => valueOf(one) === value);
    const choice = localized(label, language);
    return {
      label: showIf === undefined ? choice : text(language, 'paper-only-choice', {choice, condition: when(showIf)}),
      hint: hint && localized(hint, language),
      isChosen: part !== undefined,
      other: other && {written: textOf(part)},
    };
  }), isRound);
}
