import type {WidgetHost} from './host.ts';

/** Moves focus to what the selector finds once the element has been rendered. */
export async function focusOn(host: WidgetHost, selector: string): Promise<void> {
  host.requestUpdate();
  await host.updateComplete;
  host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
}

/** Moves focus to a question's first control, with its label in view. */
export function focusQuestion({renderRoot}: WidgetHost, id: string): void {
  const question = Array.from(renderRoot.querySelectorAll<HTMLElement>('[data-question]')).find(({dataset}) => dataset.question === id);
  question?.scrollIntoView({block: 'nearest'});
  question?.querySelector<HTMLElement>('input,select,textarea')?.focus({preventScroll: true});
}
