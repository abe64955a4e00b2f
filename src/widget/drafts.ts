import type {Definition} from '../consultation/definition.ts';
import {hasDatabase} from '../delivery/database.ts';
import {deleteDrafts, keptDrafts} from '../delivery/drafts.ts';
import type {DeviceDraft} from '../delivery/drafts.ts';
import type {Content} from '../fields/frame.ts';
import {addWords, text} from '../i18n/text.ts';
import type {LocalizedText} from '../i18n/text.ts';
import {draftWords} from '../i18n/words-drafts.ts';
import {rules} from '../questions/rules.ts';
import {fitDraft} from '../session/draft.ts';
import type {Draft} from '../session/draft.ts';
import {addStyles} from './add-styles.ts';
import {DeviceCopy} from './device-copy.ts';
import {draftStyles} from './drafts.styles.ts';
import {focusOn, PAGE_START} from './focus.ts';
import type {FormController} from './form-controller.ts';
import type {WidgetHost} from './host.ts';
import {storeKey} from './links.ts';
import {areaView, noticesView, offerView} from './parts/drafts-views.ts';
import {RollCall} from './roll-call.ts';
import {SharedDevice} from './shared-device.ts';

/** With what a form begins. */
export interface Opening {
  /** Under which id the device keeps what the tab had of it, too. */
  device?: string | undefined;
  /** The labels of the answers that no longer fit. */
  left: readonly LocalizedText[];
  /** The ids of the questions that the page's address has filled in. */
  filled: readonly string[];
}

/** Pages with more questions than this are worth the question whether to finish later; so is every page after the first. */
const LONG_PAGE = 5;

/** What people can do with unfinished answers: keep them on this device, go on with what it keeps, and clear all. */
export class Drafts {
  readonly #host: WidgetHost;
  readonly #form: FormController;
  readonly #calls: RollCall;
  #isShown = false;
  readonly copy: DeviceCopy;
  /** Clears the form behind people who leave a device that others use next. */
  readonly shared: SharedDevice | undefined;
  /** What earlier visits have left on this device, in place of the form until the person has chosen. */
  offered: readonly DeviceDraft[] = [];
  /** Whether what the person chose was not there any more. */
  isGone = false;
  opening: Opening = {left: [], filled: []};

  constructor(host: WidgetHost, form: FormController) {
    this.#host = host;
    this.#form = form;
    this.copy = new DeviceCopy(() => ({form: storeKey(host) ?? '', closes: host.consultation.loaded?.closes}));
    this.#calls = new RollCall(host, () => this.copy.id);
    this.shared = host.device === 'shared' ? new SharedDevice(host, () => void this.clear()) : undefined;
  }

  /** Whether answers may be kept on this device. Page feedback is too short for it. */
  get isPossible(): boolean {
    return this.#form.keeper.store !== undefined && this.#host.kind !== 'feedback';
  }

  get #isAuto(): boolean {
    return this.#host.saveProgress === 'auto' && this.isPossible;
  }

  /** Whether the person is asked. */
  get isAsked(): boolean {
    const {pageIndex = 0, page} = this.#form.session ?? {};
    return this.isPossible && !this.#isAuto && (pageIndex > 0 || (page?.questions.length ?? 0) > LONG_PAGE);
  }

  /** What stands above the questions. */
  get top(): Content {
    return this.offered.length > 0 || this.isGone ? offerView(this.#host, this) : noticesView(this.#host, this);
  }

  /** What stands below the form, and beside a receipt. */
  get area(): Content {
    return areaView(this.#host, this);
  }

  /** A form has begun. Offers what this device keeps of it, where neither the tab nor the person has anything yet. */
  async open(definition: Definition, opening: Opening): Promise<void> {
    this.opening = opening;
    this.copy.isWanted = opening.device !== undefined || this.#isAuto;
    if (opening.device !== undefined) {
      await this.copy.take(opening.device);
      this.#form.keeper.keepInTab();
    } else await this.#look(definition);
    this.#calls.answer();
    this.#host.requestUpdate();
  }

  async #look(definition: Definition): Promise<void> {
    const isBegun = (): boolean => this.#form.session?.isTouched === true;
    if (!this.isPossible || isBegun() || !await hasDatabase(this.#isAuto)) return;
    const kept = await keptDrafts(storeKey(this.#host) ?? '', Date.now()).catch(() => []);
    const used = kept.length > 0 ? await this.#calls.others() : new Set();
    const free = kept.filter(({id, draft}) => !used.has(id) && fitDraft(draft, definition, rules));
    if (free.length === 0 || isBegun() || this.#host.phase !== 'ready') return;
    this.offered = free;
    // Focus would be lost with the control that the person has just reached.
    if ((this.#host.renderRoot as ShadowRoot).activeElement) await focusOn(this.#host, '.offer [tabindex]');
  }

  /** Goes on with what this device keeps, and keeps it there. */
  async goOn({id}: DeviceDraft): Promise<void> {
    const {loaded} = this.#host.consultation;
    const taken = await this.copy.take(id);
    const fitted = loaded && fitDraft(taken?.draft, loaded, rules);
    this.isGone = !fitted;
    this.offered = fitted ? [] : this.offered.filter((one) => one.id !== id);
    if (loaded && fitted) {
      await this.#form.begin(loaded, fitted.draft);
      this.opening = {left: fitted.left, filled: []};
      this.#form.keeper.keepInTab();
      this.#calls.answer();
    }
    await focusOn(this.#host, fitted ? PAGE_START : '.offer [tabindex]');
  }

  /** Begins an empty form beside what this device keeps, or in its place. */
  async beginAgain(isDeleted: boolean): Promise<void> {
    if (isDeleted) await deleteDrafts(this.offered.map(({id}) => id)).catch(() => undefined);
    this.offered = [];
    this.isGone = false;
    await focusOn(this.#host, PAGE_START);
  }

  /** From now on the device keeps the answers, too. */
  save(): void {
    this.copy.isWanted = true;
    this.#form.keeper.changed();
    this.#form.keeper.keep();
  }

  /** The draft has changed. */
  async keep(draft: Draft): Promise<void> {
    if (!this.copy.isWanted) return;
    const {id} = this.copy;
    await this.copy.keep(draft);
    if (this.copy.id !== id) this.#form.keeper.keepInTab();
    this.#calls.answer();
    this.#host.requestUpdate();
  }

  /** An answer was given: from the first one on there is something to keep or to clear. */
  answered(): void {
    if (!this.#isShown) this.#host.requestUpdate();
    this.#isShown = true;
  }

  /** Deletes all answers, here and on the device, and begins anew. */
  async clear(): Promise<void> {
    const {place, language} = this.#host.consultation;
    if (!place) return;
    await this.#form.reset(place.definition);
    this.#form.spoken = text(language, 'draft-cleared');
    await focusOn(this.#host, PAGE_START);
  }

  /** The form is empty again, and nobody has said yet that it is to be kept. */
  reset(): void {
    this.opening = {left: [], filled: []};
    this.offered = [];
    this.#isShown = false;
    this.copy.isWanted = this.#isAuto;
  }
}

/** Brings words and looks of it. */
export function openDrafts(host: WidgetHost, form: FormController): Drafts {
  addWords('en', draftWords);
  addStyles(host, draftStyles);
  return new Drafts(host, form);
}
