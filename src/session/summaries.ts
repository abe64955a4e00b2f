import {localized} from '../i18n/text.ts';
import type {Question} from '../questions/schemas.ts';
import type {Session} from './session.ts';

/** What a page asked and what was answered, in words. */
export interface PageSummary {
  title: string | undefined;
  /** `answer` is undefined where none was given. */
  answers: {question: Question; label: string; answer: string | undefined}[];
}

/** The answers that are to be sent, page by page; pages that ask nothing are left out. */
export const summaries = (session: Session, language: string): PageSummary[] => session.pages
  .map(({title, questions}) => ({
    title: title === undefined ? undefined : session.said(title, language),
    answers: questions.flatMap(({id}) => {
      const question = session.asked({id}, language);
      return question && question.type !== 'statement'
        ? [{question, label: localized(question.label, language), answer: session.inWords(id, language)}] : [];
    }),
  }))
  .filter(({answers}) => answers.length > 0);
