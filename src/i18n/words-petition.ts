import {msg, str} from './index.ts';

/** The English words of a petition that stand on it from the first paint on. */
export const petitionWords = {
  sign: msg('Sign this petition', {id: 'sign', desc: 'Button that sends a signature'}),
  'petition-decides': msg(str`Who decides: ${'who'}`, {id: 'petition-decides', desc: 'Under a petition: the body that decides about it'}),
  'petition-published': msg('We publish how many people have signed, never your name, email address or postcode.', {
    id: 'petition-published', desc: 'Above the form of a petition'}),
  'petition-published-areas': msg('We publish how many people have signed, in all and by area, never your name, email address or postcode.', {
    id: 'petition-published-areas', desc: 'Above the form of a petition whose signatures are also counted by area'}),
} as const;
