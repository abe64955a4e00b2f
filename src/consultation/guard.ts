import type {Views} from '../questions/question-type.ts';
import type {Definition, Kind} from './definition.ts';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * Whether something looks enough like a definition of `kind` to be shown. It costs a few bytes where the full
 * check costs a download; that one comes to explain what is wrong.
 */
export const looksLikeDefinition = (json: unknown, kind: Kind, views: Views): json is Definition =>
  isRecord(json) && json.kind === kind && typeof json.id === 'string' && json.title !== undefined
  && Array.isArray(json.languages) && Array.isArray(json.pages) && json.pages.length > 0
  && json.pages.every((page) => isRecord(page) && Array.isArray(page.questions)
    && page.questions.every((question) => isRecord(question) && typeof question.id === 'string'
      && typeof question.type === 'string' && Object.hasOwn(views, question.type)));
