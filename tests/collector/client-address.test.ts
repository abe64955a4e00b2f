import assert from 'node:assert/strict';
import {test} from 'node:test';
import {clientAddress, notePeer} from '../../demo/collector/http/client-address.ts';
import {readSettings} from '../../demo/collector/settings.ts';

const {trustedProxies} = readSettings({TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,2001:db8::/32'});

function addressOf(peer: string | undefined, forwarded?: string, trusted = trustedProxies): string {
  const request = new Request('http://collector/', {headers: forwarded === undefined ? {} : {'X-Forwarded-For': forwarded}});
  notePeer(request, peer);
  return clientAddress(request, trusted);
}

test('NET-20: X-Forwarded-For of anybody but a trusted proxy is ignored', () => {
  assert.equal(addressOf('198.51.100.7', '1.2.3.4'), '198.51.100.7');
  assert.equal(addressOf('127.0.0.1', '1.2.3.4', readSettings({}).trustedProxies), '127.0.0.1');
});

test('NET-20: behind trusted proxies the last address that none of them has counts, and not what was sent before it', () => {
  assert.equal(addressOf('127.0.0.1', '198.51.100.7'), '198.51.100.7');
  assert.equal(addressOf('127.0.0.1', '1.2.3.4, 198.51.100.7'), '198.51.100.7');
  assert.equal(addressOf('127.0.0.1', '1.2.3.4, 198.51.100.7, 10.1.2.3'), '198.51.100.7');
  assert.equal(addressOf('2001:db8::1', '1.2.3.4, 2001:4860::8'), '2001:4860::8');
  assert.equal(addressOf('127.0.0.1', '10.0.0.9'), '10.0.0.9');
});

test('NET-20: what is no address ends the search at the proxy that wrote it', () => {
  assert.equal(addressOf('127.0.0.1', '1.2.3.4, unknown'), '127.0.0.1');
  assert.equal(addressOf('127.0.0.1', '1.2.3.4, unknown, 10.1.2.3'), '10.1.2.3');
  for (const nothing of ['', ',', 'spoofed', '<script>', undefined]) assert.equal(addressOf('127.0.0.1', nothing), '127.0.0.1');
});

test('one address has one spelling: no port, no IPv4 in the clothes of IPv6', () => {
  assert.equal(addressOf('::ffff:198.51.100.7'), '198.51.100.7');
  assert.equal(addressOf('::ffff:127.0.0.1', '198.51.100.7:4711'), '198.51.100.7');
  assert.equal(addressOf('127.0.0.1', '[2001:4860::8]:4711'), '2001:4860::8');
  assert.equal(addressOf('127.0.0.1', '::ffff:198.51.100.7'), '198.51.100.7');
});

test('a request without a connection has no address', () => {
  assert.equal(addressOf(undefined, '1.2.3.4'), '');
});
