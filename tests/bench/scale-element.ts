/** A bare Lit element that does the least: the scale of what any element on Lit must cost. Not part of the library. */
import { css, html, LitElement, nothing } from 'lit';
import type { BenchCase, CaseQuestion } from './cases.ts';

const choice = (question: CaseQuestion, value: string, label: string) => {
  const type = ['checkbox', 'consent'].includes(question.type) ? 'checkbox' : 'radio';
  return html`<div class="choice"><input type=${type} id=${`${question.name}-${value}`} name=${question.name} value=${value}>
    <label for=${`${question.name}-${value}`}>${label}</label></div>`;
};

const control = ({ name, type, choices }: CaseQuestion) => {
  if (['text', 'email', 'postcode'].includes(type)) return html`<input type=${type === 'email' ? 'email' : 'text'} id=${name} name=${name}>`;
  if (type === 'comment') return html`<textarea id=${name} name=${name} rows="5"></textarea>`;
  return html`<select id=${name} name=${name}>${choices.map(({ value, label }) => html`<option value=${value}>${label}</option>`)}</select>`;
};

const field = (question: CaseQuestion) => {
  const words = html`${question.title}${question.required ? html` <span class="required">(required)</span>` : nothing}`;
  if (question.type === 'consent') return html`<div class="question">${choice(question, 'true', question.title)}</div>`;
  if (['text', 'comment', 'select', 'email', 'postcode'].includes(question.type)) {
    return html`<div class="question"><label for=${question.name}>${words}</label>${control(question)}</div>`;
  }
  if (question.rows) {
    return html`<fieldset><legend>${words}</legend>${question.rows.map((row) => html`<fieldset class="radio"><legend>${row.label}</legend>${
      question.choices.map(({ value, label }) => choice({ ...question, name: `${question.name}.${row.value}` }, value, label))}</fieldset>`)}</fieldset>`;
  }
  if (question.type === 'boolean') {
    return html`<fieldset><legend>${words}</legend><button type="button" value="yes">Yes</button> <button type="button" value="no">No</button></fieldset>`;
  }
  return html`<div class="question"><fieldset class=${question.type}><legend>${words}</legend>
    ${question.choices.map(({ value, label }) => choice(question, value, label))}</fieldset></div>`;
};

class ScaleElement extends LitElement {
  static override styles = css`:host{display:block;font:1rem/1.5 system-ui}.question{margin-block-end:1.5rem}fieldset{margin:0;padding:0;border:0}
    legend,.question>label{display:block;font-weight:600}.choice{display:flex;gap:.75rem;padding-block:.375rem}.choice input{width:1.5rem;height:1.5rem}
    input:not([type=radio],[type=checkbox]),textarea,select{width:100%;min-height:2.75rem;padding:.5rem;border:2px solid #6b7280;font:inherit}`;

  static override properties = { data: { state: true }, page: { state: true } };
  declare data: BenchCase | undefined;
  declare page: number;
  answers: Record<string, FormDataEntryValue> = {};

  override connectedCallback() {
    super.connectedCallback();
    this.page = 0;
    void this.load();
  }

  async load() {
    this.data = await (await fetch(this.getAttribute('src') ?? '')).json() as BenchCase;
  }

  override render() {
    if (!this.data) return nothing;
    const keep = ({ currentTarget }: Event) => { this.answers = Object.fromEntries(new FormData(currentTarget as HTMLFormElement)); };
    const press = ({ target }: Event) => {
      if (!(target instanceof HTMLButtonElement) || target.value === '') return;
      this.answers = { useful: target.value };
      this.page = 1;
    };
    return html`<form @change=${keep} @click=${press}><h2>${this.data.title}</h2>${this.data.pages[this.page]?.map(field)}<button>Send</button></form>`;
  }
}
customElements.define('scale-element', ScaleElement);
