import { json, startLoopbackServer, type LoopbackServer, type Reply } from "../loopback-server.ts";

const team = { id: 1, name: "Otters", slug: "otters", suspended: false, referralCode: "OTTERS" };

/** What `fixtures/consumer/call-every-package.js` returns when it runs against {@link startCannedConvex}. */
export const expectedResults: object = {
  teams: [team],
  error: { code: "TeamNotFound", message: "No such team." },
  byPath: 200,
  empty: [200, "undefined", "undefined"],
  refusedAdmin: [true, "OperationNotPermittedError", 403],
  claimed: { deploymentName: "happy-otter-123" },
  logStream: { id: "a b", logStreamType: "sentry" },
  received: [1, "é", "new", 3],
  forged: "wrong-signature",
  tail: ["a", "b", "c"],
  failures: [[503, "HttpError"]],
  cursor: 20,
  refused: [true, "LogStreamError", 403, "BadDeployKey"],
  aborted: "TimeoutError",
  again: 200,
  malformed: ["InvalidRequest", "InvalidRequest"],
};

/** Just enough of a management host and a deployment, on the loopback interface. */
export function startCannedConvex(): Promise<LoopbackServer> {
  let polls = 0;
  let failures = 0;
  return startLoopbackServer(({ method, url, headers, body }) => {
    const route = `${method} ${url}`;
    if (route === "GET /api/teams" && headers.authorization === "Bearer access-token") {
      return json([team]);
    }
    if (route === "GET /api/teams/no%2Fsuch%20team/projects") {
      return json({ code: "TeamNotFound", message: "No such team." }, 404);
    }
    if (route === "POST /api/update_environment_variables") {
      const sent = JSON.stringify({ changes: [{ name: "NAME", value: "é" }] });
      return { status: body === sent ? 200 : 400 };
    }
    if (route === "PUT /fails-once") return { status: failures++ === 0 ? 503 : 200 };
    if (route === "POST /api/function") {
      const message =
        "You do not have permission to perform this operation (deployment:data:view).";
      return json({ code: "OperationNotPermitted", message }, 403);
    }
    if (route === "GET /api/v1/get_log_stream/a%20b") {
      return json({ id: "a b", logStreamType: "sentry" });
    }
    if (route === "POST /api/claim_preview_deployment") {
      return json({ deploymentName: "happy-otter-123" });
    }
    if (url.startsWith("/api/stream_function_logs") && !headers.authorization) {
      return json({ code: "BadDeployKey", message: "No key." }, 403);
    }
    if (url === "/api/stream_function_logs?cursor=0" && polls++ === 0) return page(10, "a", "b");
    if (url === "/api/stream_function_logs?cursor=10") {
      return polls++ === 1 ? { status: 503 } : page(20, "c");
    }
    if (url.startsWith("/api/stream_function_logs")) return new Promise<Reply>(() => {});
    return { status: 404 };
  });
}

function page(newCursor: number, ...names: string[]): Reply {
  const entries = names.map((identifier) => ({
    kind: "Progress",
    udfType: "Action",
    identifier,
    componentPath: null,
    timestamp: 1,
    logLines: [],
    requestId: "0123456789abcdef",
    executionId: identifier,
  }));
  return json({ entries, newCursor });
}
