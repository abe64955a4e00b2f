import type {Definition, LiveState} from './definition.ts';

/**
 * Whether a consultation takes answers at `now` (ms since 1970). The collector's word goes before the
 * browser's clock; a definition from a plain file has only its own times.
 */
export function stateAt({live, opens, closes}: Pick<Definition, 'live' | 'opens' | 'closes'>, now: number): LiveState {
  if (live) return live.state;
  if (opens !== undefined && now < Date.parse(opens)) return 'scheduled';
  return closes !== undefined && now > Date.parse(closes) ? 'closed' : 'open';
}
