/** Definitions on their way, by their URL. */
export type Loading = Map<string, Promise<unknown>>;

/** Fetches a definition. Without cookies: nothing that is fetched before the person acts may know who they are. */
export async function load(url: string): Promise<unknown> {
  const response = await fetch(url, {credentials: 'omit'});
  if (!response.ok) throw new Error(`${url} answered ${String(response.status)}.`);
  return response.json();
}
