import type {PetitionCount} from '../consultation/count.ts';
import type {Content} from '../fields/frame.ts';
import {addWords} from '../i18n/text.ts';
import {petitionLaterWords} from '../i18n/words-petition-later.ts';
import {addStyles} from '../widget/add-styles.ts';
import {FollowController} from '../widget/follow-controller.ts';
import type {WidgetHost} from '../widget/host.ts';
import {laterStyles} from '../widget/later.styles.ts';
import {resultsUrl} from '../widget/links.ts';
import {countView} from './count.ts';
import {lifeStyles} from './life.styles.ts';
import {afterSigning, lifeView} from './life.ts';
import {shareView} from './share.ts';

interface PetitionHost extends WidgetHost {
  readonly resultsSrc: string | undefined;
  readonly countIsPublic: boolean;
}

/** What a petition shows beside its ask and its form: the count while it is seen, what became of it, and how to share it. */
export class LifeController {
  readonly #host: PetitionHost;
  readonly #count: FollowController<PetitionCount>;
  #isCopied = false;

  constructor(host: PetitionHost) {
    this.#host = host;
    addWords('en', petitionLaterWords);
    addStyles(host, laterStyles);
    addStyles(host, lifeStyles);
    this.#count = new FollowController(host, () => resultsUrl(host), () => host.countIsPublic);
  }

  /** How many have signed. */
  renderCount(): Content {
    const {loaded, language} = this.#host.consultation;
    const {value: count, failed} = this.#count;
    if (!loaded?.petition) return '';
    return countView({definition: loaded, petition: loaded.petition, language, count, failed, isOver: this.#host.phase === 'closed'});
  }

  /** What became of it. */
  renderLife(): Content {
    const {loaded} = this.#host.consultation;
    return loaded ? lifeView(this.#host, loaded) : '';
  }

  /** What to do after signing. */
  renderSent(): Content {
    return afterSigning(this.#host);
  }

  /** The ways to share. */
  renderShare(): Content {
    const {consultation: {loaded, language}} = this.#host;
    if (!loaded || !this.#host.countIsPublic) return '';
    const copied = (): void => {
      this.#isCopied = true;
      this.#host.requestUpdate();
    };
    return shareView(this.#host, loaded, {language, isCopied: this.#isCopied, copied});
  }
}
