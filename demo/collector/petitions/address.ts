import {domainToASCII} from 'node:url';

interface DomainRule {
  /** The domain under which the same mailboxes are better known. */
  sameAs?: string;
  /** Characters that make no other mailbox. */
  ignores?: RegExp;
}

/** What providers say of their own addresses. Domains that merely belong to one provider stay apart: so do their mailboxes. */
const RULES: Readonly<Record<string, DomainRule>> = {
  'gmail.com': {ignores: /\./g},
  'googlemail.com': {sameAs: 'gmail.com'},
  'proton.me': {ignores: /[._-]/g},
  'protonmail.com': {sameAs: 'proton.me'},
  'pm.me': {sameAs: 'proton.me'},
};

export interface CanonicalAddress {
  /** One spelling for all spellings of a mailbox: for comparing, not for mailing. */
  address: string;
  /** In punycode. */
  domain: string;
}

/** The mailbox behind an address that an email question took; undefined where its domain is no domain. */
export function canonicalAddress(email: string): CanonicalAddress | undefined {
  const at = email.lastIndexOf('@');
  const ascii = domainToASCII(email.slice(at + 1));
  if (at < 1 || !ascii.includes('.')) return undefined;
  const domain = ruleOf(ascii)?.sameAs ?? ascii;
  const {ignores} = ruleOf(domain) ?? {};
  const local = email.slice(0, at).normalize('NFC').toLowerCase();
  // Whoever runs a mailbox may add +anything to its name (RFC 5233, section 1).
  const plain = local.replace(/\+.*$/, '');
  const mailbox = ignores ? plain.replace(ignores, '') : plain;
  return {address: `${mailbox || local}@${domain}`, domain};
}

const ruleOf = (domain: string): DomainRule | undefined => (Object.hasOwn(RULES, domain) ? RULES[domain] : undefined);
