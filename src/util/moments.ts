/** Calls back when the page has been painted and has nothing better to do. */
export const afterPaint = (act: () => void): void => {
  requestAnimationFrame(() => {
    // Safari has no idle callback.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(act, {timeout: 500});
    else setTimeout(act);
  });
};

/**
 * Whether the person came by reload, Back or Forward. The tab's storage is asked before first paint only then:
 * the browser fetches it from another process, which takes longer than everything else that an element does.
 */
export const isReturn = (): boolean =>
  (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.type !== 'navigate';
