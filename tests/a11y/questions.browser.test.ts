/** Every question type passes every check: as it is first met, after it was left out, and with keys, mouse and pictures of it. */
import {examples} from '../questions/examples.ts';
import {passesAsItStands, passesInUse} from './support/passes.ts';
import {asked, missed} from './surfaces.ts';

/* What concerns the whole of an element is tried with whole elements. */
const OF_ELEMENTS = ['ERR-09', 'FOC-02', 'KEY-14'];

for (const {question} of examples) {
  const name = `${question.type} “${question.id}”`;
  passesAsItStands(name, (options) => asked(question, {}, options));
  if ('required' in question && question.required) passesAsItStands(`${name}, left out,`, (options) => missed(question, {}, options));
  passesInUse(name, (options) => asked(question, {}, options), OF_ELEMENTS);
}
