import {msg, str} from './index.ts';

/** The English words of a petition that stand on it from the first paint on. */
export const petitionWords = {
  sign: msg('Sign this petition', {id: 'sign', desc: 'Button that sends a signature'}),
  'petition-decides': msg(str`Who decides: ${'who'}`, {id: 'petition-decides', desc: 'Under a petition: the body that decides about it'}),
  'petition-published': msg('We publish how many people have signed, never your name, email address or postcode.', {
    id: 'petition-published', desc: 'Above the form of a petition'}),
} as const;
