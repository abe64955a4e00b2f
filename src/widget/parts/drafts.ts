import {html, nothing} from 'lit';
import type {Content} from '../../fields/frame.ts';
import type {Drafts} from '../drafts.ts';
import type {WidgetHost} from '../host.ts';
import {errorSummary} from './error-summary.ts';

const draftsOf = (host: WidgetHost): Drafts | undefined => host.consultation.form?.keeper.drafts;

/** What stands above the questions: mistakes, and what the form has to say of its answers. */
export const formTop = (host: WidgetHost): Content => html`${errorSummary(host)}${draftsOf(host)?.notices ?? nothing}`;

/** What stands below the form: what becomes of unfinished answers. */
export const draftArea = (host: WidgetHost): Content => draftsOf(host)?.area ?? nothing;

/** What stands in place of the form until the person has chosen; undefined where there is nothing to choose. */
export const offerView = (host: WidgetHost): Content | undefined => draftsOf(host)?.offer;
