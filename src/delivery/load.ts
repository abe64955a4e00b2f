import {request} from './request.ts';

/** Fetches a definition, or waits for the request that has begun already. */
export async function load(url: string, begun: Promise<Response> = request(url)): Promise<unknown> {
  const response = await begun;
  if (!response.ok) throw new Error(`${url} answered ${String(response.status)}.`);
  return response.json();
}
