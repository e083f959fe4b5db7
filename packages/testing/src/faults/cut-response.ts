import { pause } from "../http/pause.ts";
import { ConnectionResetError } from "./fault.ts";

/** A response whose connection breaks after some bytes of the body. */
export class CutResponse extends Response {
  /** What still gets through. */
  readonly sent: Uint8Array;

  constructor(sent: Uint8Array, init: ResponseInit) {
    super(brokenStream(sent), init);
    this.sent = sent;
  }
}

/** Gives some bytes, waits until they are on their way, and breaks. */
function brokenStream(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let isSent = false;
  return new ReadableStream({
    async pull(controller) {
      if (!isSent) {
        isSent = true;
        controller.enqueue(bytes);
        return;
      }
      await pause(20);
      controller.error(new ConnectionResetError());
    },
  });
}
