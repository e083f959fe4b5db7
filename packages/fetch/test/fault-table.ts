// Runs in every runtime of the matrix, so it imports nothing.

/** What a server does with a request: a response, or a connection that breaks before or within one. */
export type Behavior =
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  | "reset"
  | "cut";

/** A way in which a server or the network fails, and how often each kind of request is sent with one retry. */
export interface Fault {
  readonly title: string;
  readonly behavior: Behavior;
  readonly GET: 1 | 2;
  readonly PUT: 1 | 2;
  readonly POST: 1 | 2;
  /** A POST with an idempotency key. */
  readonly keyed: 1 | 2;
}

const never = { GET: 1, PUT: 1, POST: 1, keyed: 1 } as const;
const idempotent = { GET: 2, PUT: 2, POST: 1, keyed: 2 } as const;
const always = { GET: 2, PUT: 2, POST: 2, keyed: 2 } as const;

const page = "<!doctype html><html><body>Sign in to this network</body></html>";
const status = (code: number, body = ""): Behavior => ({ status: code, body });

/** The faults that clients meet. */
export const faultTable: readonly Fault[] = [
  ...[400, 401, 403, 404, 409, 410, 422, 501, 505, 560].map((code) => ({
    title: `${code}`,
    behavior: status(code, `{"code":"No"}`),
    ...never,
  })),
  ...[408, 500, 502, 503, 504].map((code) => ({
    title: `${code}`,
    behavior: status(code, page),
    ...idempotent,
  })),
  ...[425, 429].map((code) => ({ title: `${code}`, behavior: status(code), ...always })),
  {
    title: "503 that asks for patience, which says nothing of what was done",
    behavior: { status: 503, headers: { "retry-after": "0" } },
    ...idempotent,
  },
  {
    title: "429 that asks for more patience than there is",
    behavior: { status: 429, headers: { "retry-after": "3600" } },
    ...never,
  },
  { title: "a connection that breaks before a response", behavior: "reset", ...idempotent },
  { title: "200 with a body that is cut half way", behavior: "cut", ...idempotent },
  { title: "200 with the login page of a network", behavior: status(200, page), ...never },
];
