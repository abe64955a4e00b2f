/** Makes the browser one that has never been here: no draft in the tab, no mark that somebody answered. */
export async function forgetVisits(): Promise<void> {
  sessionStorage.clear();
  await new Promise((resolve) => {
    const request = indexedDB.deleteDatabase('consult-widgets');
    for (const end of ['success', 'error', 'blocked']) request.addEventListener(end, resolve);
  });
}
