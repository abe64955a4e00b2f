import {shuffled} from '../../util/shuffle.ts';

interface Ordered<C> {
  id: string;
  choices: readonly C[];
  order?: 'random' | undefined;
}

/**
 * Choices in the order in which they are shown. In random order those that speak of the others, “Other” and
 * “None of these”, stay at the end. Without a seed, on a server, it is the written order.
 */
export function inOrder<C extends {value: string; other?: true | undefined; exclusive?: true | undefined}>(
  {id, choices, order}: Ordered<C>, seed: number | undefined,
): readonly C[] {
  if (order !== 'random' || seed === undefined) return choices;
  const isLast = ({other, exclusive}: C): boolean => other ?? exclusive ?? false;
  return [...shuffled(choices.filter((choice) => !isLast(choice)), seed, id), ...choices.filter(isLast)];
}
