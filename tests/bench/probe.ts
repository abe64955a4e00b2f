/**
 * The probe that stands in every page of every side before its first script. It says when the form is usable:
 * - the first control is in the composed tree and has a size;
 * - it responds: a listener for its events stands on it or on an ancestor (in the composed tree);
 * - the frame that shows it has been painted (the first task after that animation frame).
 * It costs the same on each side: a call per added listener and one look per frame once the first listener is there.
 */
import type { FirstControl } from './cases.ts';

/** What the probe looks for; `host` is the custom element that holds the form, '' where it stands in the document. */
export interface Watched extends FirstControl { host: string }

interface ProbeWindow extends Window {
  benchUsable: (time: string) => void;
}

/** Runs in the page: it must not refer to anything outside itself. */
const probe = ({ host, selector, events }: Watched): void => {
  const page = window as unknown as ProbeWindow;
  const responding = new WeakSet<EventTarget>();
  let isLooking = false;

  const control = (): Element | null => {
    const root = host === '' ? document : document.querySelector(host)?.shadowRoot;
    return root?.querySelector(selector) ?? null;
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
    if (events.includes(type)) {
      responding.add(this ?? window);
      if (!isLooking) requestAnimationFrame(look);
      isLooking = true;
    }
    Reflect.apply(add, this ?? window, [type, ...rest]);
  };
  Reflect.set(EventTarget.prototype, 'addEventListener', addAndNote);
};

export const probeSource = (watched: Watched): string => `(${probe.toString()})(${JSON.stringify(watched)})`;
