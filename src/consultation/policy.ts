import type {Definition, LiveState} from './definition.ts';

export type ResultsShow = NonNullable<Definition['results']>['show'];

/** When results are shown: what the definition says, else after the vote in a poll and never elsewhere. */
export const resultsShow = ({kind, results}: Pick<Definition, 'kind' | 'results'>): ResultsShow =>
  results?.show ?? (kind === 'poll' ? 'after-vote' : 'never');

/** Whether the endpoint gives results out. `after-vote` is a matter of presentation: it gives them like `always`. */
export const resultsArePublic = (show: ResultsShow, state: LiveState): boolean =>
  show === 'always' || show === 'after-vote' || (show === 'after-close' && state === 'closed');
