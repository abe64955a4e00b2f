import type {Answers} from '../consultation/answers.ts';
import type {Definition} from '../consultation/definition.ts';
import {answerWithout} from '../consultation/shown.ts';
import type {Shown} from '../consultation/shown.ts';
import type {LocalizedText} from '../i18n/text.ts';

/** What was answered and is hidden now: a question by its id, or a choice of one that is still asked by `question.value`. */
export interface Unsent {
  id: string;
  label: LocalizedText;
}

/** The answers that conditions keep from being sent. Of a question that is still asked only the hidden choices are: the rest is sent. */
export const unsent = ({pages}: Definition, {questions, answers: sent}: Shown, answers: Answers): Unsent[] =>
  pages.flatMap((page) => page.questions).flatMap((question): Unsent[] => {
    const {id, label = ''} = question;
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    if (answer === undefined || sent[id] === answer) return [];
    const asked = questions.get(id);
    if (!asked || !('choices' in question) || !('choices' in asked)) return [{id, label}];
    const hidden = question.choices.filter(({value}) => asked.choices.every((choice) => choice.value !== value));
    return hidden.filter(({value}) => answerWithout(answer, new Set([value])) !== answer)
      .map((choice) => ({id: `${id}.${choice.value}`, label: choice.label}));
  });
