import { parseArgs } from 'node:util';
import type { CaseName } from './cases.ts';

export interface Options { cases: CaseName[]; rounds: number; profile: string | undefined }

const caseNames: CaseName[] = ['sign', 'count-200', 'count-304', 'definition', 'survey'];
const usage = `npm run bench:collector -- [--case ${caseNames.join('|')}]… [--rounds N] [--profile FOLDER]`;

const isCaseName = (name: string): name is CaseName => (caseNames as string[]).includes(name);

/** @throws Error with the usage, when an option is unknown or its value makes no sense. */
export const readOptions = (args: string[]): Options => {
  const { values } = parseArgs({
    args,
    options: {
      case: { type: 'string', multiple: true, default: caseNames },
      rounds: { type: 'string', default: '7' },
      profile: { type: 'string' },
    },
  });
  const rounds = Number(values.rounds);
  const unknown = values.case.filter((name) => !isCaseName(name));
  if (unknown.length > 0) throw new Error(`There is no case ${unknown.join(', ')}. Usage: ${usage}`);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds takes a whole number from 1. Usage: ${usage}`);
  return { cases: values.case.filter(isCaseName), rounds, profile: values.profile };
};
