/**
 * A remote cache that keeps its artifacts in memory, as a process of its own: whoever measures waits for what is measured
 * and cannot answer meanwhile. Prints its address, and ends with its standard input.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const artifacts = new Map<string, Buffer>();

const server = createServer((request, response) => {
  const path = request.url ?? "";
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    const found = artifacts.get(path);
    if (request.method === "PUT") {
      artifacts.set(path, Buffer.concat(parts));
      response.writeHead(202).end("{}");
    } else if (found === undefined) response.writeHead(404).end();
    else response.end(found);
  });
});

// It ends with whoever started it, however that ends.
process.stdin.resume().on("close", () => process.exit());

server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
