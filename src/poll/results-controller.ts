import {nothing} from 'lit';
import type {ReactiveController} from 'lit';
import {stateAt} from '../consultation/phase.ts';
import {resultsArePublic, resultsShow} from '../consultation/policy.ts';
import type {Results} from '../consultation/results.ts';
import {follow} from '../delivery/poller.ts';
import type {Content} from '../fields/frame.ts';
import {addStyles} from '../widget/add-styles.ts';
import type {WidgetHost} from '../widget/host.ts';
import {pollStyles} from './poll.styles.ts';
import {hiddenView, resultsView} from './results.ts';

interface PollHost extends WidgetHost {
  resultsUrl(): string;
}

/** The results of a poll: shown when its policy says so, followed while they are seen. */
export class ResultsController implements ReactiveController {
  readonly #host: PollHost;
  #results: Results | undefined;
  #failed = false;
  #unfollow: (() => void) | undefined;

  constructor(host: PollHost) {
    this.#host = host;
    host.addController(this);
    addStyles(host, pollStyles);
    host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.#isShown || this.#unfollow || !this.#host.isConnected) return;
    this.#unfollow = follow<Results>(this.#host.resultsUrl(), {
      value: (results) => { this.#show(results, false); },
      failed: () => { this.#show(this.#results, true); },
    });
  }

  hostDisconnected(): void {
    this.#unfollow?.();
    this.#unfollow = undefined;
  }

  render(): Content {
    const {headingLevel, phase, consultation: {loaded: definition, language}} = this.#host;
    if (!definition) return nothing;
    if (this.#isShown) return resultsView({definition, language, headingLevel: headingLevel + 1, results: this.#results, failed: this.#failed});
    const isPromised = resultsShow(definition) === 'after-close' && (phase === 'sent' || phase === 'answered');
    return isPromised ? hiddenView(language) : nothing;
  }

  get #isShown(): boolean {
    const {phase, consultation: {loaded}} = this.#host;
    if (!loaded) return false;
    const show = resultsShow(loaded);
    const isOver = phase === 'sent' || phase === 'answered' || phase === 'closed';
    return (isOver || (show === 'always' && phase === 'ready')) && resultsArePublic(show, stateAt(loaded, Date.now()));
  }

  #show(results: Results | undefined, failed: boolean): void {
    this.#results = results;
    this.#failed = failed;
    this.#host.requestUpdate();
  }
}
