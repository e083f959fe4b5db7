import { createHmac } from "node:crypto";

export const secret: string = "a secret of a log stream";
/** When the events of these tests happened. */
export const eventTime = 1_700_000_000_000;
export const now = (): number => eventTime;
export const event: { topic: string; timestamp: number; message: string } = {
  topic: "verification",
  timestamp: eventTime,
  message: "Grüße",
};
export const body: string = JSON.stringify([event]);

/** The header that a deployment sends, made by other code than that under test. */
export function signatureOf(text: string | Uint8Array, key: string = secret): string {
  return `sha256=${createHmac("sha256", key).update(text).digest("hex")}`;
}

/** A request as a deployment sends it. */
export function signed(text: string | Uint8Array<ArrayBuffer> = body, key?: string): Request {
  return posted(text, { "x-webhook-signature": signatureOf(text, key) });
}

export function posted(
  text: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null,
  headers: Record<string, string>,
): Request {
  const init: RequestInit & { duplex: "half" } = {
    method: "POST",
    body: text,
    headers,
    duplex: "half",
  };
  return new Request("http://127.0.0.1/events", init);
}
