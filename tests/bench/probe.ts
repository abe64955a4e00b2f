/**
 * The probe that stands in every page of every side before its first script. It says when the form is usable:
 * - the first control is in the composed tree and has a size;
 * - it responds: a listener for its input stands on it or on an ancestor (in the composed tree);
 * - the frame that shows it has been painted (the first task after that animation frame).
 * It costs the same on each side: a call per added listener and one look per frame once the first listener is there.
 */
interface ProbeWindow extends Window {
  benchUsable: (time: string) => void;
}

/** Runs in the page: it must not refer to anything outside itself. */
const probe = (hostSelector: string): void => {
  const page = window as unknown as ProbeWindow;
  const responding = new WeakSet<EventTarget>();
  let isLooking = false;

  const control = (): Element | null => {
    const root = hostSelector === '' ? document : document.querySelector(hostSelector)?.shadowRoot;
    return root?.querySelector('input:not([type=hidden]), select, textarea') ?? null;
  };
  const responds = (element: Element): boolean => {
    for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
      if (responding.has(node)) return true;
    }
    return false;
  };
  const announce = (): void => {
    const time = performance.now();
    performance.mark('bench-usable');
    page.benchUsable(String(time));
  };
  const look = (): void => {
    const element = control();
    if (!element || !responds(element) || element.getBoundingClientRect().height === 0) {
      requestAnimationFrame(look);
      return;
    }
    const afterPaint = new MessageChannel();
    afterPaint.port1.onmessage = announce;
    afterPaint.port2.postMessage(null);
  };
  type Add = (type: string, ...rest: unknown[]) => void;
  const add = Reflect.get(EventTarget.prototype, 'addEventListener') as Add;
  const addAndNote = function (this: EventTarget | undefined, type: string, ...rest: unknown[]): void {
    if (type === 'change' || type === 'input') {
      responding.add(this ?? window);
      if (!isLooking) requestAnimationFrame(look);
      isLooking = true;
    }
    Reflect.apply(add, this ?? window, [type, ...rest]);
  };
  Reflect.set(EventTarget.prototype, 'addEventListener', addAndNote);
};

/** @param hostSelector the custom element that holds the form, or '' where it stands in the document. */
export const probeSource = (hostSelector: string): string => `(${probe.toString()})(${JSON.stringify(hostSelector)})`;
