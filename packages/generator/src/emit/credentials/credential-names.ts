/** The names of the types of `credentials.ts`: what is given, and what that is made into. */
export function credentialTypes(clientName: string): {
  readonly given: string;
  readonly auth: string;
} {
  return { given: `${clientName}Credentials`, auth: `${clientName}Auth` };
}

/** What `credentials.ts` exports, or could: a scheme more must not take a name away. */
export function credentialNames(clientName: string): string[] {
  const { given, auth } = credentialTypes(clientName);
  return ["credentials", "clientCredentials", "ClientCredentialsOptions", given, auth];
}
