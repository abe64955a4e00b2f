import type {CSSResultOrNative, ReactiveControllerHost} from 'lit';
import type {Definition} from '../consultation/definition.ts';
import type {WordId} from '../i18n/text.ts';
import type {Views} from '../questions/question-type.ts';
import type {Place} from '../session/place.ts';
import type {FormController} from './form-controller.ts';

/**
 * Where an element is in its life. `broken`: no definition can be shown, so the fallback is; `answered`: this device
 * has answered already; `parked`: the endpoint refused and the person decides.
 */
export type Phase =
  | 'loading' | 'broken' | 'scheduled' | 'closed' | 'answered'
  | 'ready' | 'sending' | 'waiting' | 'parked' | 'sent';

/** What the parts of an element know of it. */
export interface WidgetHost extends ReactiveControllerHost, HTMLElement {
  readonly loaded: Definition | undefined;
  /** The language of content and interface (BCP 47). */
  readonly language: string;
  readonly headingLevel: number;
  readonly views: Views;
  readonly styleSheets: readonly CSSResultOrNative[];
  /** How the element says what it does: its main button, and the heading above a receipt. */
  readonly words: {readonly send: WordId; readonly sent: WordId};
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Under which name the tab keeps what is unfinished; undefined where the page wants nothing kept. */
  readonly storeKey: string | undefined;
  phase: Phase;
  place: Place | undefined;
  /** The code that comes right after first paint, once it is here. */
  readonly form: FormController | undefined;
  /** Whether that code could not be fetched. */
  readonly offline: boolean;
  readonly hasUpdated: boolean;
  /** Controls that were used before that code was here. */
  readonly early: ReadonlySet<Element>;
  /** When it closes, in words; empty until they are there. */
  closing: string | undefined;
  /** Opens the form. @returns whether its code is here */
  wake(): Promise<boolean>;
  /** Does what the main button does. */
  submit(): Promise<void>;
  /** Where answers are posted, as an absolute URL. */
  responsesUrl(): string;
}
