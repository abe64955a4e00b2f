import {Directive, directive} from 'lit/directive.js';
import {keyed} from 'lit/directives/keyed.js';
import type {TemplateResult} from 'lit';

/** The entry at `n`, from 0; `renew` is called when it is taken away. */
type EntryView = (n: number, renew: () => void) => TemplateResult;

/** Entries of a list, in nodes that last until one of them is taken away. */
class Entries extends Directive {
  #generation = 0;

  override render(count: number, view: EntryView): unknown {
    const renew = (): void => { this.#generation += 1; };
    return keyed(this.#generation, Array.from({length: count}, (_, n) => view(n, renew)));
  }
}

/**
 * A list of entries that people add and take away. What was typed or chosen in a control outlives its attributes, and
 * radio buttons that change their name lose each other: nodes that passed from one entry to the next would show the
 * answers of the one that is gone. So all are made anew then, from the answers.
 */
export const entries: (count: number, view: EntryView) => unknown = directive(Entries);
