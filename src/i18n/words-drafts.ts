import {msg, str} from './index.ts';

/** The English words of drafts, of answers that a link fills in, and of devices that people share. They come when the form is touched. */
export const draftWords = {
  'draft-in-tab': msg('Until you send them, your answers are kept in this tab only. They are gone when you close it.', {
    id: 'draft-in-tab', desc: 'Below a form that is being filled in'}),
  'draft-nowhere': msg('Your answers are not kept. Finish before you leave this page.', {
    id: 'draft-nowhere', desc: 'Below a form that is being filled in, where the page or the browser keeps nothing'}),
  'draft-shared': msg('one: Your answers are deleted after # minute without use.|other: Your answers are deleted after # minutes without use.', {
    id: 'draft-shared', desc: 'A plural: forms divided by |. Below a form on a device that people share, as in a library'}),
  'draft-kept': msg(str`Your answers are kept on this device until ${'date'}. Anybody who uses this device can read them.`, {
    id: 'draft-kept', desc: 'Below a form that is being filled in; date has a weekday'}),
  'draft-refused': msg('Your answers cannot be kept on this device. They are still here: keep this page open.', {
    id: 'draft-refused', desc: 'The browser refuses to store, for example in private windows'}),
  'draft-save': msg('Save and finish later', {id: 'draft-save', desc: 'Button that keeps unfinished answers on this device'}),

  'draft-clear': msg('Clear my answers', {id: 'draft-clear', desc: 'Button; a confirmation follows'}),
  'draft-clear-title': msg('Delete all your answers?', {id: 'draft-clear-title', desc: 'Title of the confirmation'}),
  'draft-clear-hint': msg('They are deleted from this page and from this device. This cannot be undone.', {id: 'draft-clear-hint', desc: 'In the confirmation'}),
  'draft-clear-yes': msg('Delete my answers', {id: 'draft-clear-yes', desc: 'Button of the confirmation'}),
  'draft-clear-no': msg('Keep my answers', {id: 'draft-clear-no', desc: 'Button of the confirmation: nothing happens'}),
  'draft-cleared': msg('Your answers have been deleted.', {id: 'draft-cleared', desc: 'After the button of the confirmation was pressed'}),

  'draft-offer': msg('You have unfinished answers', {id: 'draft-offer', desc: 'Heading in place of the form, when answers are kept on this device'}),
  'draft-began': msg(str`You began to answer on ${'date'}.`, {id: 'draft-began', desc: 'date has weekday and time: Tuesday 3 November at 14:02'}),
  'draft-go-on': msg('Go on with these answers', {id: 'draft-go-on', desc: 'Button that brings the kept answers back'}),
  'draft-anew': msg('Begin again', {id: 'draft-anew', desc: 'Button that shows an empty form'}),
  'draft-anew-title': msg('Delete the answers that are kept on this device?', {id: 'draft-anew-title', desc: 'Asked after Begin again'}),
  'draft-anew-yes': msg('Delete them', {id: 'draft-anew-yes', desc: 'Button: delete the kept answers'}),
  'draft-anew-no': msg('Keep them', {id: 'draft-anew-no', desc: 'Button: leave the kept answers for another time'}),
  'draft-gone': msg('These answers are not here any more: another tab has gone on with them, or they were deleted.', {
    id: 'draft-gone', desc: 'After Go on with these answers was pressed'}),
  'draft-left': msg(str`The questions have changed since you answered. Your answers to ${'questions'} no longer fit and were left out.`, {
    id: 'draft-left', desc: 'Above the form; questions is a list of labels'}),

  'prefill-notice': msg(str`The link that you followed has filled in your answers to ${'questions'}. Check them, and change what is wrong.`, {
    id: 'prefill-notice', desc: 'Above the form; questions is a list of labels'}),

  'shared-idle': msg('Are you still there?', {id: 'shared-idle', desc: 'Title of a warning on a device that people share, after two minutes without use'}),
  'shared-countdown': msg('one: In # second this form is cleared for the next person.|other: In # seconds this form is cleared for the next person.', {
    id: 'shared-countdown', desc: 'A plural: forms divided by |. In that warning'}),
  'shared-more-time': msg('I need more time', {id: 'shared-more-time', desc: 'Button of that warning'}),
  'shared-next': msg('Next person', {id: 'shared-next', desc: 'Button beside a receipt on a device that people share: clears everything'}),
} as const;
