/** The published questionnaires, as far as tests read them. */
import {readFileSync} from 'node:fs';

const FOLDER = new URL('../sources/', import.meta.url);

export const sourceText = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

export interface Component {
  readonly id?: string;
  readonly type: string;
  readonly title?: string;
  readonly hint?: string;
  readonly content?: string;
  readonly list?: string;
  readonly options?: {readonly required?: boolean};
}

export interface DefraPage {
  readonly title?: string;
  readonly controller?: string;
  readonly condition?: string;
  readonly components?: readonly Component[];
}

export interface List {
  readonly id?: string;
  readonly name: string;
  readonly items: readonly {readonly id?: string; readonly text: string; readonly hint?: {readonly text: string}}[];
}

export interface ConditionItem {
  readonly conditionId?: string;
  readonly componentId?: string;
  readonly operator?: 'is' | 'is not' | 'contains' | 'does not contain';
  readonly value?: boolean | {readonly itemId: string; readonly listId: string};
}

/** A form of DEFRA's engine or runner. */
export interface DefraForm {
  readonly name?: string;
  readonly declaration?: string;
  readonly sections: readonly {readonly title: string}[];
  readonly pages: readonly DefraPage[];
  readonly lists: readonly List[];
  readonly conditions: readonly {readonly id: string; readonly coordinator?: 'and' | 'or'; readonly items: readonly ConditionItem[]}[];
}

export const defraForm = (name: string): DefraForm => JSON.parse(sourceText(name)) as DefraForm;

export const isSummary = ({controller}: DefraPage): boolean => controller === 'SummaryPageController';

/** The list that a component shows; a reference that is misspelt in the source finds the one that is spelt nearly so. */
export const listOf = ({lists}: DefraForm, name: string | undefined): List | undefined => (name === undefined ? undefined
  : lists.find((list) => list.id === name || list.name === name) ?? lists.find((list) => list.name.startsWith(name.slice(0, 4))));
