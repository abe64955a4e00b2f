import type {Answers} from './answers.ts';
import type {Definition} from './definition.ts';

type WithFeedback = Pick<Definition, 'feedback' | 'pages'>;

/** Page feedback without its report page; any other definition as it is. */
export const mainPart = <D extends WithFeedback>(definition: D): D => (definition.feedback?.report === undefined ? definition
  : {...definition, pages: definition.pages.filter(({id}) => id !== definition.feedback?.report)});

/** Only the page on which a problem is reported. */
export const reportPart = <D extends WithFeedback>(definition: D): D =>
  ({...definition, pages: definition.pages.filter(({id}) => id === definition.feedback?.report)});

/** Whether answers are the report of a problem: one visit is either that or feedback. */
export const isReport = (definition: WithFeedback, answers: Answers): boolean =>
  reportPart(definition).pages.some(({questions}) => questions.some(({id}) => Object.hasOwn(answers, id)));
