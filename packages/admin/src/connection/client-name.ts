import manifest from "../../package.json" with { type: "json" };

/** What we say about ourselves in the `Convex-Client` header: name, hyphen, version. */
export const clientName: string = `convex-openapi-admin-${manifest.version}`;
