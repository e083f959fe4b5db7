/** What we say about ourselves in the `Convex-Client` header: name, hyphen, version. */
export const clientName = "convex-openapi-admin-0.1.0";
