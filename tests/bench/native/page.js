const form = document.querySelector('#consult');
const pages = [...form.querySelectorAll('.page')];
const conditional = [...form.querySelectorAll('[data-if]')];
const buttons = form.querySelector('.send');
const back = form.querySelector('.back');
const next = form.querySelector('.next');
const summary = form.querySelector('.summary');
const status = form.querySelector('.status');
const draftKey = `draft:${form.action}`;
let current = 0;
let draftTimer = 0;

const answers = () => {
  const values = {};
  for (const [name, value] of new FormData(form)) if (value !== '') (values[name] ??= []).push(value);
  return values;
};

const applyConditions = () => {
  for (const question of conditional) {
    const [name, value] = question.dataset.if.split('=');
    question.hidden = form.elements[name].value !== value;
  }
};

const keepDraft = () => {
  clearTimeout(draftTimer);
  draftTimer = setTimeout(() => {
    try {
      sessionStorage.setItem(draftKey, JSON.stringify(answers()));
    } catch {
      // Storage may be full or forbidden; the answers still stand in the form.
    }
  }, 300);
};

const restoreDraft = () => {
  let draft;
  try {
    draft = JSON.parse(sessionStorage.getItem(draftKey));
  } catch {
    return;
  }
  for (const [name, values] of Object.entries(draft ?? {})) {
    const field = form.elements[name];
    if (!field) continue;
    if (field instanceof RadioNodeList) for (const input of field) input.checked = values.includes(input.value);
    else field.value = values[0];
  }
};

const showPage = (index) => {
  current = index;
  pages.forEach((page, i) => { page.hidden = i !== index; });
  if (!back) return;
  buttons.hidden = pages[index].querySelector('.ask') !== null;
  back.hidden = index === 0;
  next.textContent = index === pages.length - 1 ? 'Send answers' : 'Continue';
  form.querySelector('h2').scrollIntoView();
};

const setProblem = (question, message) => {
  const error = question.querySelector('.error');
  error.textContent = message;
  error.hidden = message === '';
  question.classList.toggle('invalid', message !== '');
};

const isVisible = (question) => !question.hidden;

const check = () => {
  const given = answers();
  const wrong = [];
  for (const question of pages[current].querySelectorAll('[data-required]')) {
    const isMissing = isVisible(question) && question.dataset.names.split(' ').some((name) => !given[name]);
    setProblem(question, isMissing ? 'Give an answer to this question' : '');
    if (isMissing) wrong.push(question);
  }
  return wrong;
};

const showSummary = (wrong) => {
  summary.hidden = wrong.length === 0;
  summary.querySelector('ul').replaceChildren(...wrong.map((question) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    const field = question.querySelector('input, textarea, select');
    link.href = `#${field.id}`;
    link.textContent = question.querySelector('legend, label').textContent;
    item.append(link);
    return item;
  }));
  if (wrong.length > 0) summary.focus();
};

const send = async () => {
  const id = crypto.randomUUID();
  next.disabled = true;
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': id },
      body: JSON.stringify({ id, answers: answers() }),
    });
    if (!response.ok) throw new Error(response.statusText);
    sessionStorage.removeItem(draftKey);
    status.textContent = 'Thank you. Your answers have been sent.';
  } catch {
    status.textContent = 'Your answers have not been sent. Try again in a moment.';
  } finally {
    next.disabled = false;
  }
};

form.addEventListener('input', keepDraft);
form.addEventListener('change', applyConditions);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const wrong = check();
  showSummary(wrong);
  if (wrong.length > 0) return;
  if (current < pages.length - 1) showPage(current + 1);
  else void send();
});
back?.addEventListener('click', () => { showPage(current - 1); });
form.querySelector('.ask')?.addEventListener('click', ({ target, currentTarget }) => {
  if (target.localName !== 'button') return;
  currentTarget.querySelector('input').value = target.value;
  keepDraft();
  showPage(current + 1);
});
restoreDraft();
applyConditions();
