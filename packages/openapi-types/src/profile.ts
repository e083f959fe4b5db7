import type { ClientNames, Direction } from "@convex-openapi/document/model";
import { schemaSettings } from "./openapi-typescript/options.ts";
import { clientSettings, type SchemaSettings } from "./settings.ts";

/** How the types of a client are made. */
export interface TypesProfile {
  /** Whether a schema whose values go one way in part has a type for each way. */
  readonly hasDirections: boolean;
  readonly settings: Readonly<Record<Direction, SchemaSettings>>;
}

/** The names of the profiles, as a config has them. */
export const typesProfileNames = ["client", "openapi-typescript"] as const;

/** See {@link typesProfileNames}. */
export type TypesProfileName = (typeof typesProfileNames)[number];

const sorted = { alphabetize: true } as const;

/** The profiles by their names. Both sort: the order of keys in a description changes no file of a client. */
export const typesProfiles: Readonly<Record<TypesProfileName, TypesProfile>> = {
  client: { hasDirections: true, settings: { sent: clientSettings, received: clientSettings } },
  "openapi-typescript": {
    hasDirections: false,
    settings: {
      sent: schemaSettings(sorted, { isGiven: true }),
      received: schemaSettings(sorted, { isGiven: false }),
    },
  },
};

/** The names that a client needs in a profile. */
export function namesIn(profile: TypesProfile, names: ClientNames): ClientNames {
  return profile.hasDirections ? names : { ...names, writable: new Map() };
}
