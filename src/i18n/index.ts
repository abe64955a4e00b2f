/**
 * The only importer of @lit/localize. Its tools extract and build the catalogues; its runtime is not used,
 * since it holds one locale per page, while each element here speaks its own language.
 */
import {str} from '@lit/localize';

export {str};

/** A message with its placeholders: in the source their names, in a translation their positions. */
export interface Placeholders {
  strTag: true;
  strings: TemplateStringsArray;
  values: readonly unknown[];
}

export type Message = string | Placeholders;

/** Every message of a locale by its id. */
export type Catalogue<Id extends string = string> = Readonly<Record<Id, Message>>;

type Mark = ((message: Message, options: {id: string; desc: string}) => Message)
  // The brand by which lit-localize finds the messages to extract.
  & {_LIT_LOCALIZE_MSG_?: never};

/**
 * Marks a message for translation. `id` never changes once released; `desc` is the note for translators.
 * The build replaces a call by its message, so that ids and notes cost no bytes.
 */
export const msg: Mark = (message) => message;
