import {hash} from 'node:crypto';
import type {KeyObject} from 'node:crypto';
import {signatureProblems} from '../../../src/schema.ts';
import type {Definition, Payload, Problem} from '../../../src/schema.ts';
import {alreadySignedMail, confirmMail} from '../mail/mail.ts';
import type {NewSignature} from '../store/signing.ts';
import {signerOf, textOf} from './signer.ts';
import {newToken} from './token.ts';


/** A signature, or why it cannot be one. */
export type CheckedSignature = {signature: NewSignature; problems?: undefined} | {signature?: undefined; problems: Problem[]};

/**
 * Makes of a checked payload what is stored beside the answers.
 * @param network Hash of where it came from, or empty
 */
export function signatureOf(definition: Definition, petition: NonNullable<Definition['petition']>, payload: Payload, serverKey: KeyObject, network: string): CheckedSignature {
  const {answers, language} = payload;
  const {name, email} = petition.sign;
  const problems = signatureProblems(definition, answers);
  if (problems.length > 0) return {problems};
  const signer = signerOf(petition, answers, serverKey);
  if (!signer) return {problems: [{questionId: email, code: 'email'}]};
  const signatory = {to: textOf(answers, email), name: textOf(answers, name), language};
  const token = newToken();
  return {signature: {
    signer: {...signer, network},
    tokenHash: hash('sha256', token),
    confirmMail: confirmMail(definition, signatory, token),
    alreadySignedMail: alreadySignedMail(definition, signatory),
  }};
}
