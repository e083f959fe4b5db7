/**
 * Which way a value goes, seen from the client: what it sends are parameters, request bodies and its responses to
 * webhooks; what it receives are responses and what webhooks bring.
 */
export type Direction = "sent" | "received";
