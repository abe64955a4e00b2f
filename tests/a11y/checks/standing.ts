/** Every check that looks at a part of the page as it stands, without touching it. */
import type {Check, Finding} from '../support/finding.ts';
import {formChecks} from './form.ts';
import {layoutChecks} from './layout.ts';
import {nameChecks} from './names.ts';

const STANDING: readonly Check[] = [...nameChecks, ...formChecks, ...layoutChecks];

/** What all of them find in `root`, an element on the page. */
export async function standing(root: Element): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const check of STANDING) found.push(...await check(root));
  return found;
}
