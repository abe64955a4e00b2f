import {msg, str} from './index.ts';

/** The English words of a petition's count and life, and of sharing it. They come right after first paint. */
export const petitionLaterWords = {
  'petition-signatures': msg('one: # signature|other: # signatures', {
    id: 'petition-signatures', desc: 'A plural: forms divided by |, each begins with its Intl.PluralRules category; # is the number'}),
  'petition-paper': msg('one: # of them on paper.|other: # of them on paper.', {id: 'petition-paper', desc: 'A plural. Follows the number of signatures'}),
  'petition-next': msg('one: # more signature to the next step.|other: # more signatures to the next step.', {
    id: 'petition-next', desc: 'A plural. How many are missing to the next threshold'}),
  'petition-all': msg('All steps have been reached.', {id: 'petition-all', desc: 'The count is above the last threshold'}),
  'petition-progress': msg('Progress to the next step', {id: 'petition-progress', desc: 'Name of the progress bar'}),
  'petition-steps': msg('Steps and areas', {id: 'petition-steps', desc: 'Opens the list of thresholds and the table by area'}),
  'petition-steps-only': msg('Steps', {id: 'petition-steps-only', desc: 'Opens the list of thresholds'}),
  'petition-step': msg(str`At ${'at'}: ${'effect'}`, {id: 'petition-step', desc: 'A threshold and what follows from it'}),
  'petition-reached': msg(str`Reached ${'date'}.`, {id: 'petition-reached', desc: 'When a threshold was reached'}),
  'petition-areas': msg('Signatures by area', {id: 'petition-areas', desc: 'Caption of a table'}),
  'petition-area': msg('Area', {id: 'petition-area', desc: 'Column heading'}),
  'petition-area-count': msg('Signatures', {id: 'petition-area-count', desc: 'Column heading'}),
  'petition-withheld': msg('not shown', {id: 'petition-withheld', desc: 'In place of a small number, so that nobody can be recognised'}),
  'petition-withheld-why': msg('Small numbers are not shown, so that nobody can be recognised.', {id: 'petition-withheld-why', desc: 'Under the table by area'}),
  'petition-as-of': msg(str`Counted ${'date'}.`, {id: 'petition-as-of', desc: 'When the signatures were counted'}),
  'petition-count-failed': msg('The number of signatures cannot be shown just now.', {id: 'petition-count-failed', desc: 'The count could not be fetched'}),

  'petition-check-email': msg('Check your email', {id: 'petition-check-email', desc: 'Heading after a signature was sent'}),
  'petition-check-email-at': msg(str`We have sent a link to ${'email'}. Open it and confirm, or your signature will not be counted.`, {
    id: 'petition-check-email-at', desc: 'After a signature was sent'}),
  'petition-check-email-missing': msg('It can take a few minutes. If nothing comes, look in your spam folder, then sign again.', {
    id: 'petition-check-email-missing', desc: 'After a signature was sent'}),

  'petition-opened': msg(str`Opened ${'date'}.`, {id: 'petition-opened', desc: 'When a petition opened; date has weekday, time and zone'}),
  'petition-rejected': msg('This petition was not accepted', {id: 'petition-rejected', desc: 'Heading above the reason'}),
  'petition-response': msg('Response', {id: 'petition-response', desc: 'Heading above the council’s response'}),
  'petition-response-at': msg(str`Published ${'date'}.`, {id: 'petition-response-at', desc: 'When the response was published'}),
  'petition-response-link': msg('Read the whole response', {id: 'petition-response-link', desc: 'Link'}),
  'petition-debate': msg('Debate', {id: 'petition-debate', desc: 'Heading above the debate'}),
  'petition-debate-planned': msg(str`Planned for ${'date'}.`, {id: 'petition-debate-planned', desc: 'A debate to come'}),
  'petition-debate-held': msg(str`Held on ${'date'}.`, {id: 'petition-debate-held', desc: 'A debate that took place'}),
  'petition-debate-link': msg('More about the debate', {id: 'petition-debate-link', desc: 'Link'}),

  'share-title': msg('Share this petition', {id: 'share-title', desc: 'Heading above the ways to share'}),
  'share-device': msg('Share…', {id: 'share-device', desc: 'Button that opens the sharing menu of the device'}),
  'share-copy': msg('Copy the link', {id: 'share-copy', desc: 'Button'}),
  'share-copied': msg('The link has been copied.', {id: 'share-copied', desc: 'After the button was pressed'}),
  'share-email': msg('Email', {id: 'share-email', desc: 'Way to share'}),
} as const;
