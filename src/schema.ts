/**
 * The contract, safe on a server: no Lit and no DOM. Definitions, payloads, receipts, results and problems
 * as schemas and types, their checks, and JSON Schema for editors.
 */
export {checkDefinition} from './consultation/check-definition.ts';
export type {CheckedDefinition} from './consultation/check-definition.ts';
export type {Mistake} from './consultation/explain.ts';
export type {Measures} from './consultation/warnings.ts';
export {checkPayload} from './consultation/check-payload.ts';
export type {CheckedPayload} from './consultation/check-payload.ts';
export type {Answer, Answers, Problem} from './consultation/answers.ts';
export {definitionSchema} from './consultation/definition.ts';
export type {Definition, Kind, Live, LiveState, Page} from './consultation/definition.ts';
export {payloadSchema} from './consultation/payload.ts';
export type {Payload} from './consultation/payload.ts';
export {receiptSchema} from './consultation/receipt.ts';
export type {Receipt} from './consultation/receipt.ts';
export {publicResults, resultsSchema, tallyKeys} from './consultation/results.ts';
export type {Results, Tally} from './consultation/results.ts';
export {problemDetailsSchema} from './consultation/problem-details.ts';
export type {ProblemDetails} from './consultation/problem-details.ts';
export {countSchema} from './consultation/count.ts';
export type {PetitionCount} from './consultation/count.ts';
export {cleanPage} from './consultation/page-context.ts';
export {signatureProblems} from './consultation/signature.ts';
export {isReport} from './consultation/visit.ts';
export {stateAt} from './consultation/phase.ts';
export {resultsArePublic, resultsShow} from './consultation/policy.ts';
export type {ResultsShow} from './consultation/policy.ts';
export {
  countJsonSchema, definitionJsonSchema, payloadJsonSchema, problemJsonSchema, receiptJsonSchema, resultsJsonSchema,
} from './consultation/json-schema.ts';
export {problemText, summaryText} from './consultation/words.ts';
export type {Question} from './questions/schemas.ts';
export {canonicalPostcode} from './questions/postcode/postcode.ts';
export {localized} from './i18n/text.ts';
export type {LocalizedText} from './i18n/text.ts';
export {jsonFault} from './util/json-fault.ts';
export type {JsonFault} from './util/json-fault.ts';
