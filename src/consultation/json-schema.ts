import * as z from 'zod/mini';
import {countSchema} from './count.ts';
import {definitionSchema} from './definition.ts';
import {payloadSchema} from './payload.ts';
import {problemDetailsSchema} from './problem-details.ts';
import {receiptSchema} from './receipt.ts';
import {resultsSchema} from './results.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

const jsonSchema = (title: string, schema: z.ZodMiniType): JsonSchema => ({title, ...z.toJSONSchema(schema, {io: 'input'})});

/** JSON Schema (2020-12) of a definition, for `$schema` in an editor. It cannot see ids used twice or conditions out of order. */
export const definitionJsonSchema = (): JsonSchema => jsonSchema('A consultation', definitionSchema);
/** JSON Schema of what is posted to the endpoint. */
export const payloadJsonSchema = (): JsonSchema => jsonSchema('An answer set', payloadSchema);
export const receiptJsonSchema = (): JsonSchema => jsonSchema('A receipt', receiptSchema);
export const resultsJsonSchema = (): JsonSchema => jsonSchema('Public results', resultsSchema);
export const countJsonSchema = (): JsonSchema => jsonSchema('The count of a petition', countSchema);
export const problemJsonSchema = (): JsonSchema => jsonSchema('A problem', problemDetailsSchema);
