import type {WidgetHost} from './host.ts';

/** The beginning of a page: its heading, or its first control where it has none. */
export const PAGE_START = '.page :is(h2,h3,h4,h5,h6,input,select,textarea,button)';

/** Moves focus to what the selector finds once the element has been rendered. */
export async function focusOn(host: WidgetHost, selector: string): Promise<void> {
  host.requestUpdate();
  await host.updateComplete;
  stopOf(host.renderRoot.querySelector<HTMLInputElement>(selector))?.focus();
}

/* Radio buttons are one stop, at the checked one: from another, an arrow key would change the answer of somebody who only looks. */
function stopOf<C extends HTMLInputElement | null | undefined>(control: C): C {
  if (control?.type !== 'radio') return control;
  return ((control.getRootNode() as ParentNode).querySelector(`[name="${CSS.escape(control.name)}"]:checked`) ?? control) as C;
}

/** Moves focus to a question's control of that name, or to its first one, with its label in view. */
export function focusQuestion({renderRoot}: WidgetHost, id: string, name = id): void {
  const question = Array.from(renderRoot.querySelectorAll<HTMLElement>('[data-question]')).find(({dataset}) => dataset.question === id);
  question?.scrollIntoView({block: 'nearest'});
  const controls = Array.from(question?.querySelectorAll<HTMLInputElement>('input:not([type=hidden]),select:not([hidden]),textarea,button') ?? []);
  const found = controls.find((control) => control.name === name) ?? controls.find((control) => control.name.startsWith(`${name}.`)) ?? controls[0];
  stopOf(found)?.focus({preventScroll: name === id});
}
