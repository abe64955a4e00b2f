import {html, nothing} from 'lit';
import {box, how} from '../../fields/paper.ts';
import {localized, text} from '../../i18n/text.ts';
import type {PaperView} from '../question-type.ts';
import {partText} from '../written.ts';
import type {MatrixQuestion} from './matrix.schema.ts';

export const matrixPaper: PaperView<MatrixQuestion> = ({rows, columns}, {language, answer}) => html`${how(text(language, 'tick-rows'))}<table>
<thead><tr><td></td>${columns.map(({label}) => html`<th scope="col">${localized(label, language)}</th>`)}</tr></thead>
<tbody>${rows.map(({value, label, hint}) => html`<tr><th scope="row">${localized(label, language)}${
  hint === undefined ? nothing : html`<p class="hint">${localized(hint, language)}</p>`}</th>${
  columns.map((column) => html`<td>${box(partText(answer, value) === column.value, true)}</td>`)}</tr>`)}</tbody></table>`;
