/** ARIA names and descriptions are silently lost when an id does not resolve in its own root; this finds such ids. */

/**
 * Every id that an attribute of `root`, or of any shadow root below it, names in vain:
 * `input[aria-describedby] names "x", which is not in its root`. Stands alone, so that a script may send it into a page.
 */
export function danglingIds(root: Element | Document | ShadowRoot): string[] {
  const attributes = [
    'for',
    'form',
    'headers',
    'list',
    'popovertarget',
    'aria-activedescendant',
    'aria-controls',
    'aria-describedby',
    'aria-details',
    'aria-errormessage',
    'aria-flowto',
    'aria-labelledby',
    'aria-owns',
  ];
  const elements = [...(root instanceof Element ? [root] : []), ...root.querySelectorAll('*')];
  return elements.flatMap((element) => {
    const scope = element.getRootNode() as Document | ShadowRoot;
    const dangling = attributes.flatMap((attribute) =>
      (element.getAttribute(attribute) ?? '')
        .split(/\s+/u)
        .filter((id) => id !== '' && scope.getElementById(id) === null)
        .map((id) => `${element.localName}[${attribute}] names "${id}", which is not in its root`),
    );
    return element.shadowRoot === null ? dangling : [...dangling, ...danglingIds(element.shadowRoot)];
  });
}
