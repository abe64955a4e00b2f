import {Directive, directive} from 'lit/directive.js';
import {repeat} from 'lit/directives/repeat.js';
import type {TemplateResult} from 'lit';

/** The entry at `n`, from 0; `forget` gives its nodes up when it is taken away. */
type EntryView = (n: number, forget: () => void) => TemplateResult;

/** Entries of a list, each with nodes of its own for as long as it is there. */
class Entries extends Directive {
  /** One for each entry, whatever its place is now. */
  readonly #keys: number[] = [];
  #next = 0;

  override render(count: number, view: EntryView): unknown {
    while (this.#keys.length < count) this.#keys.push(this.#next++);
    this.#keys.length = count;
    return repeat(this.#keys, (key) => key, (_key, n) => view(n, () => { this.#keys.splice(n, 1); }));
  }
}

/**
 * A list of entries that people add and take away. What was typed in a control outlives its attributes: nodes that
 * passed from one entry to the next would show the answers of the one that is gone.
 */
export const entries: (count: number, view: EntryView) => unknown = directive(Entries);
