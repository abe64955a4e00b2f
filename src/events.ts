import type {Definition} from './consultation/definition.ts';
import type {Payload} from './consultation/payload.ts';
import type {ProblemDetails} from './consultation/problem-details.ts';
import type {Receipt} from './consultation/receipt.ts';

/** What all events share: they bubble, out of shadow roots too, and carry data as fields. */
abstract class ConsultEvent extends Event {
  constructor(type: string, fields: object, cancelable = false) {
    super(type, {bubbles: true, composed: true, cancelable});
    Object.assign(this, fields);
  }
}

/** The definition is there and the element can be used. */
export class ConsultLoadEvent extends ConsultEvent {
  declare readonly definition: Definition;
  constructor(definition: Definition) {
    super('consult-load', {definition});
  }
}

/** A question was answered. The answer is left out: tag managers listen. */
export class ConsultAnswerEvent extends ConsultEvent {
  declare readonly questionId: string;
  constructor(questionId: string) {
    super('consult-answer', {questionId});
  }
}

/** The answers are complete. Cancelled, the page takes over and nothing is kept or sent. */
export class ConsultSubmitEvent extends ConsultEvent {
  declare readonly payload: Payload;
  constructor(payload: Payload) {
    super('consult-submit', {payload}, true);
  }
}

/** The answers are sealed and will be sent until there is a receipt. */
export class ConsultQueuedEvent extends ConsultEvent {
  declare readonly id: string;
  constructor(id: string) {
    super('consult-queued', {id});
  }
}

/** The endpoint has stored the answers. */
export class ConsultSentEvent extends ConsultEvent {
  declare readonly receipt: Receipt;
  constructor(receipt: Receipt) {
    super('consult-sent', {receipt});
  }
}

/** Something is wrong that the page's author or the endpoint must mend. */
export class ConsultErrorEvent extends ConsultEvent {
  declare readonly problem: ProblemDetails;
  constructor(problem: ProblemDetails) {
    super('consult-error', {problem});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'consult-load': ConsultLoadEvent;
    'consult-answer': ConsultAnswerEvent;
    'consult-submit': ConsultSubmitEvent;
    'consult-queued': ConsultQueuedEvent;
    'consult-sent': ConsultSentEvent;
    'consult-error': ConsultErrorEvent;
  }
}
