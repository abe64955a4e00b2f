/** The language that the page gives an element: the nearest `lang` above it, out of shadow roots too; empty where there is none. */
export function pageLanguage(element: Element): string {
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    const found = at.closest('[lang]')?.getAttribute('lang');
    if (found) return found;
  }
  return '';
}

function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

/** Whether a language is written from right to left. */
export const isRightToLeft = (language: string): boolean => /^(ar|fa|he|ps|sd|ur)\b/.test(language);
