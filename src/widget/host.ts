import type {ReactiveControllerHost} from 'lit';
import type {Definition, Kind, Page} from '../consultation/definition.ts';
import type {Content, FieldState} from '../fields/frame.ts';
import type {WordId} from '../i18n/text.ts';
import type {Views} from '../questions/question-type.ts';
import type {Question} from '../questions/schemas.ts';
import type {Payload} from '../consultation/payload.ts';
import type {Place} from '../session/place.ts';
import type {ConsultationController} from './consultation-controller.ts';

/**
 * Where an element is in its life. `broken`: no definition can be shown, so the fallback is; `answered`: this device
 * has answered already; `parked`: the endpoint refused and the person decides.
 */
export type Phase =
  | 'loading' | 'broken' | 'scheduled' | 'closed' | 'answered'
  | 'ready' | 'sending' | 'waiting' | 'parked' | 'sent';

/** A question with its type's view taken care of. */
export type ShownAs = (question: Question, state: FieldState) => Content;

/** What the parts of an element know of it. */
export interface WidgetHost extends ReactiveControllerHost, HTMLElement {
  readonly src: string | undefined;
  readonly endpoint: string | undefined;
  readonly definition: Definition | undefined;
  readonly saveProgress: string;
  readonly device?: string;
  readonly prefill?: string;
  /** How the answers came that staff enter for others. */
  readonly assisted?: 'paper' | 'phone' | undefined;
  readonly debug: boolean;
  readonly headingLevel: number;
  readonly kind: Kind;
  /** How the element says what it does: its main button, and the heading above a receipt. */
  readonly words: {readonly send: WordId; readonly sent: WordId};
  readonly consultation: ConsultationController;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly hasUpdated: boolean;
  phase: Phase;
  readonly views: Views;
  /** How a question is shown here, where its type alone does not say it. */
  viewOf?(question: Question): ShownAs | undefined;
  /** Completes a definition that names parts which are kept elsewhere. */
  prepare?(definition: Definition): Promise<Definition>;
  /** Fetches what these pages need beside the element's own code: for the first page before it is shown, for the others before it is left. */
  furnish?(pages: readonly Page[]): Promise<void>;
  /** Where a person begins, before anything is answered. */
  firstPlace(definition: Definition): Place;
  /** What there is to do once the answers have arrived. */
  renderSent?(): Content;
  /** What is sent beside the answers. */
  context?(): Payload['context'];
  /** Does what the main button does. */
  submit(): Promise<void>;
}
