import {isIP} from 'node:net';
import type {BlockList} from 'node:net';

/** IPv4 as a socket of both families reports it. */
const MAPPED = /^::ffff:(?=\d+\.)/i;
/** An address with its port, as some proxies write it. */
const WITH_PORT = /^(?:\[([^\]]+)\](?::\d+)?|([\d.]+):\d+)$/;

/** A web Request does not say who is at the other end of its connection. */
const peers = new WeakMap<Request, string>();

/** Notes the address at the other end of a request's connection. */
export function notePeer(request: Request, address: string | undefined): void {
  if (address) peers.set(request, address);
}

/**
 * The address a request came from: the other end of the connection or, behind proxies that are trusted, what they
 * say of it. X-Forwarded-For is read from the right, where the nearest proxy writes; what a caller
 * put there itself stands further left, beyond the first address that nobody vouches for.
 * @returns IPv4 or IPv6; empty where no connection is known
 */
export function clientAddress(request: Request, trusted: BlockList): string {
  let address = plainAddress(peers.get(request) ?? '') ?? '';
  const forwarded = (request.headers.get('x-forwarded-for') ?? '').split(',');
  while (address && isTrusted(address, trusted)) {
    const before = plainAddress(forwarded.pop()?.trim() ?? '');
    if (before === undefined) break;
    address = before;
  }
  return address;
}

function plainAddress(text: string): string | undefined {
  const [, bracketed, beforePort] = WITH_PORT.exec(text) ?? [];
  const address = (bracketed ?? beforePort ?? text).replace(MAPPED, '');
  return isIP(address) ? address : undefined;
}

const isTrusted = (address: string, trusted: BlockList): boolean => trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
