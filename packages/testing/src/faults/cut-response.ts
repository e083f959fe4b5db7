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

/** Gives some bytes to who reads first, and breaks for who reads on. */
function brokenStream(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let isSent = false;
  return new ReadableStream(
    {
      pull(controller) {
        if (isSent) return controller.error(new ConnectionResetError());
        isSent = true;
        controller.enqueue(bytes);
      },
    },
    // Nothing is made ahead of a read: an error would drop what nobody has read yet.
    { highWaterMark: 0 },
  );
}
