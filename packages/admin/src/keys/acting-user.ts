import { toBase64 } from "../values/base64.ts";

/**
 * Attributes of the user that an admin acts as. The Convex backend needs `tokenIdentifier`, or
 * `issuer` and `subject`; all else is optional, and custom claims may follow.
 */
export interface ActingUserAttributes {
  readonly tokenIdentifier?: string;
  readonly issuer?: string;
  readonly subject?: string;
  readonly name?: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly nickname?: string;
  readonly preferredUsername?: string;
  readonly profileUrl?: string;
  readonly pictureUrl?: string;
  readonly websiteUrl?: string;
  readonly email?: string;
  readonly emailVerified?: boolean;
  readonly gender?: string;
  readonly birthday?: string;
  readonly timezone?: string;
  readonly language?: string;
  readonly phoneNumber?: string;
  readonly phoneNumberVerified?: boolean;
  readonly address?: string;
  /** RFC 3339. */
  readonly updatedAt?: string;
  readonly [claim: string]: unknown;
}

/** Writes the attributes as they follow the key in the header: base64 of JSON in UTF-8. */
export function encodeActingUser(attributes: ActingUserAttributes): string {
  return toBase64(new TextEncoder().encode(JSON.stringify(attributes)));
}
