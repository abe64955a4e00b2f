/**
 * What an element needs soon but not at once: rules, mistakes in words, drafts, sending, receipts. It is fetched
 * right after first paint, so that nothing has to be fetched when the person sends.
 */
import {addWords} from '../i18n/text.ts';
import {laterWords} from '../i18n/words-later.ts';

addWords('en', laterWords);

export {FormController} from './form-controller.ts';
