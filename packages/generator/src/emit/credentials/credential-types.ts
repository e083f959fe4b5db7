/** The type of a credential that is a text. */
export const credentialType = `
/**
 * A credential, or what gives it, for each call anew; \`undefined\` is none. After status 401 it is asked once more,
 * with the one that was refused, and the call is repeated if it gives another one. A function has to heed the signal of
 * the call, which waits for it.
 */
type Credential =
  | string
  | undefined
  | ((refused?: string, signal?: AbortSignal) => string | undefined | Promise<string | undefined>);
`;

/** The type of a name with a password. */
export const userType = `
/** A name and a password, or what gives them, for each call anew; \`undefined\` is none. */
type BasicCredential =
  | User
  | undefined
  | ((refused?: string, signal?: AbortSignal) => User | undefined | Promise<User | undefined>);

interface User {
  readonly username: string;
  readonly password: string;
}
`;
