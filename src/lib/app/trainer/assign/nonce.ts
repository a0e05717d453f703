/** What comes back with the results of an assignment, so that they answer this one and no other. */
import { toBase64url } from '#lib/app/handover/base64url.ts';

const BYTES = 16;

/** 128 bits of chance. */
export const newNonce = (): string => toBase64url(crypto.getRandomValues(new Uint8Array(BYTES)));
