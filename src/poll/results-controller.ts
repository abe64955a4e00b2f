import {nothing} from 'lit';
import {stateAt} from '../consultation/phase.ts';
import {resultsArePublic, resultsShow} from '../consultation/policy.ts';
import type {Results} from '../consultation/results.ts';
import type {Content} from '../fields/frame.ts';
import {addStyles} from '../widget/add-styles.ts';
import {FollowController} from '../widget/follow-controller.ts';
import type {WidgetHost} from '../widget/host.ts';
import {resultsUrl} from '../widget/links.ts';
import {pollStyles} from './poll.styles.ts';
import {hiddenView, resultsView} from './results.ts';

interface PollHost extends WidgetHost {
  readonly resultsSrc: string | undefined;
}

/** The results of a poll: shown when its policy says so, followed while they are seen. */
export class ResultsController {
  readonly #host: PollHost;
  readonly #results: FollowController<Results>;

  constructor(host: PollHost) {
    this.#host = host;
    addStyles(host, pollStyles);
    this.#results = new FollowController(host, () => resultsUrl(host), () => this.#isShown);
  }

  render(): Content {
    const {headingLevel, phase, consultation: {loaded: definition, language}} = this.#host;
    if (!definition) return nothing;
    const {value: results, failed} = this.#results;
    if (this.#isShown) return resultsView({definition, language, headingLevel: headingLevel + 1, results, failed});
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
}
