/** Definitions on their way, by their URL. */
export type Requests = Map<string, Promise<Response>>;

/** Asks for a definition. Without cookies: nothing that is fetched before the person acts may know who they are. */
export const request = (url: string): Promise<Response> => fetch(url, {credentials: 'omit'});
