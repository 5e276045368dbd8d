import { createHmac } from 'node:crypto';
import type { PseudonymKey } from './ports.ts';

/** SHA-256 works on blocks of 64 bytes (FIPS 180-4), and HMAC pads its key to one. */
const BLOCK = 64;

/**
 * The pseudonym of an identifier: the first 16 bytes of HMAC-SHA-256 (RFC 2104) over `<scheme>:<value>` in UTF-8. One
 * scheme a kind of identifier, so that the same digits in two kinds do not meet. The value is taken as it stands:
 * normalise it first.
 */
export function pseudonymOf(key: PseudonymKey, scheme: string, value: string): Uint8Array {
  return createHmac('sha256', key.secret).update(`${scheme}:${value}`).digest().subarray(0, 16);
}

/**
 * `pseudonymOf` as a DuckDB expression over a VARCHAR expression, giving a BLOB of 16 bytes, or NULL for NULL. DuckDB
 * has no HMAC, so it is built from its definition: H(key ⊕ opad ‖ H(key ⊕ ipad ‖ text)). The SQL holds the secret:
 * keep it, and the engine's errors about it, out of every message.
 */
export function pseudonymSql(key: PseudonymKey, scheme: string, expression: string): string {
  const inner = blob(Buffer.concat([padded(key, 0x36), Buffer.from(`${scheme}:`)]));
  const outer = blob(padded(key, 0x5c));
  return `unhex(left(sha256(${outer} || unhex(sha256(${inner} || encode(${expression})))), 32))`;
}

function padded({ secret }: PseudonymKey, pad: number): Buffer {
  if (secret.length !== 32) throw new Error(`A pseudonym key has 32 bytes, not ${secret.length}.`);
  return Buffer.alloc(BLOCK, pad).map((byte, index) => byte ^ (secret[index] ?? 0)) as Buffer;
}

function blob(bytes: Buffer): string {
  const escaped = [...bytes].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`);
  return `'${escaped.join('')}'::BLOB`;
}
