/** Classes and types, without side effects: nothing is registered. `consult-widgets/define` registers every element. */
export {FeedbackElement} from './feedback/feedback-element.ts';
export {PetitionElement} from './petition/petition-element.ts';
export {PollElement} from './poll/poll-element.ts';
export {SurveyElement} from './survey/survey-element.ts';
export {
  ConsultAnswerEvent, ConsultErrorEvent, ConsultLoadEvent, ConsultQueuedEvent, ConsultSentEvent, ConsultSubmitEvent,
} from './events.ts';
export type {Definition, Kind, Page, Payload, ProblemDetails, Question, Receipt, Results} from './schema.ts';
