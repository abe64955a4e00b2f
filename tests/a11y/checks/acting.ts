/** Every check that uses a part of the page, by the id that it finds defects of. */
import {hasEveryKey} from '../support/acts.ts';
import type {Check} from '../support/finding.ts';
import {checkboxKeys, dialogKeys, enterKey, mistakesToldOnce, noHastyError, nothingMoves, noTrap, quietWhileTyping, radioKeys} from './keys.ts';
import {choiceSeen, edgesSeen, focusSeen, focusUncovered} from './looks.ts';
import {noGestures, pressCancelled} from './pointer.ts';

/* They need every key, the mouse or a picture of the page. */
const NOT_IN_WEBKIT: Readonly<Record<string, Check>> = {
  'FOC-01': focusSeen,
  'FOC-02': focusUncovered,
  'PTR-03': pressCancelled,
  'VIS-02': edgesSeen,
  'VIS-03': choiceSeen,
  'KEY-04': radioKeys,
  'KEY-14': dialogKeys,
};

/* Those come first that leave no trace. */
const EVERYWHERE: Readonly<Record<string, Check>> = {
  'PTR-06': noGestures,
  'PTR-07': noGestures,
  'KEY-02': noTrap,
  'ERR-05': noHastyError,
  'LIVE-03': quietWhileTyping,
  'KEY-11': nothingMoves,
  'KEY-10': enterKey,
  'KEY-05': checkboxKeys,
  'ERR-09': mistakesToldOnce,
};

/** The checks that this engine can make. */
export const ACTING: Readonly<Record<string, Check>> = {...hasEveryKey ? NOT_IN_WEBKIT : {}, ...EVERYWHERE};
/** The ids of those that only other engines can make. */
export const ELSEWHERE: readonly string[] = hasEveryKey ? [] : Object.keys(NOT_IN_WEBKIT);
