/** Every check that uses a part of the page, by the id that it finds defects of. */
import {hasEveryKey} from '../support/acts.ts';
import type {Check} from '../support/finding.ts';
import {checkboxKeys, dialogKeys, enterKey, mistakesToldOnce, noHastyError, nothingMoves, noTrap, quietWhileTyping, radioKeys} from './keys.ts';
import {choiceSeen, edgesSeen, focusSeen, focusUncovered} from './looks.ts';
import {noGestures, pressCancelled} from './pointer.ts';

const EVERYWHERE: Readonly<Record<string, Check>> = {
  'KEY-02': noTrap,
  'KEY-05': checkboxKeys,
  'KEY-10': enterKey,
  'KEY-11': nothingMoves,
  'ERR-05': noHastyError,
  'ERR-09': mistakesToldOnce,
  'LIVE-03': quietWhileTyping,
  'PTR-06': noGestures,
  'PTR-07': noGestures,
};

/* They need every key, the mouse or a picture of the page. */
const NOT_IN_WEBKIT: Readonly<Record<string, Check>> = {
  'KEY-04': radioKeys,
  'KEY-14': dialogKeys,
  'FOC-01': focusSeen,
  'FOC-02': focusUncovered,
  'PTR-03': pressCancelled,
  'VIS-02': edgesSeen,
  'VIS-03': choiceSeen,
};

/** The checks that this engine can make. */
export const ACTING: Readonly<Record<string, Check>> = {...EVERYWHERE, ...hasEveryKey ? NOT_IN_WEBKIT : {}};
/** The ids of those that only other engines can make. */
export const ELSEWHERE: readonly string[] = hasEveryKey ? [] : Object.keys(NOT_IN_WEBKIT);
