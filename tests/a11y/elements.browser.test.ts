/** Every element passes every check in every state of a visit. */
import {passesAsItStands, passesInUse} from './support/passes.ts';
import {surfaces} from './surfaces.ts';

for (const {name, show} of surfaces) {
  passesAsItStands(name, (options) => show({}, options));
  passesInUse(name, (options) => show({}, options));
}
