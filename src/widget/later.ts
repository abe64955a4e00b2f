/**
 * What an element needs soon but not at once: rules, mistakes in words, drafts, sending, receipts. It is fetched
 * right after first paint, so that nothing has to be fetched when the person sends.
 *
 * Nothing happens at import: bundlers drop what only acts there, since the package has no side effects.
 */
export {laterWords} from '../i18n/words-later.ts';
export {FormController} from './form-controller.ts';
