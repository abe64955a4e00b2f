import {html} from 'lit';
import type {PropertyDeclarations, PropertyValues} from 'lit';
import type {Content} from '../fields/frame.ts';
import {once} from '../util/once.ts';
import {WidgetElement} from '../widget/widget-element.ts';
import {pollViews} from './poll-types.ts';
import type {ResultsController} from './results-controller.ts';

const later = once(() => import('./results-controller.ts'));

/**
 * @tag consult-poll
 * @summary A poll: one question, a vote, and then the results as a table.
 * @attr {string} results-src - Where results are fetched, instead of the definition's `links.results`.
 * @csspart results - The results.
 */
export class PollElement extends WidgetElement {
  static override properties: PropertyDeclarations = {resultsSrc: {attribute: 'results-src'}};

  /** Where results are fetched, instead of the definition's `links.results`. */
  declare resultsSrc: string | undefined;

  override readonly kind = 'poll';
  override readonly views = pollViews;
  override readonly words = {send: 'vote', sent: 'voted-title'} as const;
  #results: ResultsController | undefined;

  protected override renderBelow(): Content {
    return html`${this.consultation.form && this.#results?.render()}${this.consultation.help}`;
  }

  /* The results' code comes when there may be results to show: they need the network in any case. */
  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const {loaded} = this.consultation;
    if (!loaded || (this.phase === 'ready' && loaded.results?.show !== 'always')) return;
    void later().then(({ResultsController}) => {
      this.#results ??= new ResultsController(this);
    }, () => undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'consult-poll': PollElement;
  }
}
