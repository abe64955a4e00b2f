import type {Fields} from '../questions/question-type.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isChosen = (control: Control): boolean =>
  !(control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type)) || control.checked;

/** The form fields inside one question. FormData would read the whole form at every key stroke. */
export const fieldsOf = (question: Element): Fields => ({
  getAll: (name) => Array.from(question.querySelectorAll<Control>('input,select,textarea'))
    .filter((control) => control.name === name && isChosen(control))
    .map((control) => control.value),
});
