import {html, nothing} from 'lit';
import type {Content} from '../../fields/frame.ts';
import type {Drafts} from '../drafts.ts';
import type {WidgetHost} from '../host.ts';
import {errorSummary} from './error-summary.ts';
import {quietButton} from './sending.ts';

const draftsOf = (host: WidgetHost): Drafts | undefined => host.consultation.form?.keeper.drafts;

/** What stands above the questions: mistakes, and what there is to say of answers that were kept or filled in. */
export const formTop = (host: WidgetHost): Content => html`${errorSummary(host)}${draftsOf(host)?.top ?? nothing}`;

/** What stands beside the main button, and below it: what becomes of unfinished answers. */
export const actions = (host: WidgetHost): Content => html`${quietButton(host)}${draftArea(host)}`;

/** What becomes of unfinished answers; beside a receipt, the way to the next person. */
export const draftArea = (host: WidgetHost): Content => draftsOf(host)?.area ?? nothing;
