import type { Pagination } from "@convex-openapi/document/model";
import {
  isObject,
  type Raw,
  type RawObject,
  textOf,
} from "../public-descriptions/raw-description.ts";
import type { Answer, Received } from "./recording-server.ts";

/** How many items a list has, and each of its pages but the last one. */
const count = 7;
const size = 3;
/** The query parameter of links to the next page. */
const linkParameter = "items before";

/** A list of seven items as a server gives it: in three pages, by nothing but the request for each. */
export class PagedList {
  readonly items: readonly Raw[];
  /** How many items come before each page that was requested, in the order of requests. */
  starts: number[] = [];
  /** The bodies that were given. */
  bodies: Raw[] = [];
  /** What was requested, without what says which page. */
  rests = new Set<string>();
  readonly #pagination: Pagination;
  readonly #page: Raw;

  /** @param page A body that the description allows for a page. */
  constructor(pagination: Pagination, page: Raw) {
    this.#pagination = pagination;
    this.#page = page;
    const [item] = listAt(page, pagination.items);
    this.items = Array.from({ length: count }, (_, index) =>
      isObject(item) ? { ...item, "index of the item": index } : index,
    );
  }

  /** The starts of the pages up to a number of items, as a client has to request them. */
  startsUpTo(limit: number): number[] {
    const { kind } = this.#pagination;
    const isCounted = kind === "offset" || kind === "page";
    const { more, total } = { more: undefined, total: undefined, ...this.#pagination };
    const ends = isCounted && !more && !total ? [kind === "page" ? 3 * size : count] : [];
    return [0, size, 2 * size, ...ends].filter((start) => start < limit);
  }

  /** Forgets what was requested. */
  clear(): void {
    this.starts = [];
    this.bodies = [];
    this.rests = new Set();
  }

  /** Answers a request: with status 400 where it asks for no page of the list. */
  answer({ target, body: sent }: Received, origin: string): Answer {
    const url = new URL(target, origin);
    const [given, rest] = this.#takeFrom(url, String(sent));
    const start = given === undefined ? 0 : this.#startOf(given);
    this.starts.push(start);
    this.rests.add(`${url.pathname}?${url.searchParams.toString()} ${rest}`);
    if (!(start >= 0)) return { status: 400, headers: {}, body: "no such page" };
    const next = start + size < count ? start + size : undefined;
    const body = this.#bodyOf(start, next, url);
    this.bodies.push(body);
    const link = next === undefined ? undefined : linkTo(url, next);
    const isLinked = this.#pagination.kind === "link" && link !== undefined;
    const headers = {
      "Content-Type": "application/json",
      ...(isLinked && { Link: `<${link}>; rel="next"` }),
    };
    return { status: 200, headers, body: JSON.stringify(body) };
  }

  /** Takes what says which page is requested out of a request, and gives it with what is left of the body. */
  #takeFrom(url: URL, sent: string): [given: string | undefined, rest: string] {
    const pagination = this.#pagination;
    if ("in" in pagination && pagination.in === "body") {
      const { [pagination.parameter]: given, ...rest } = JSON.parse(sent) as RawObject;
      return [given === undefined ? undefined : textOf(given), JSON.stringify(rest)];
    }
    const parameter = "parameter" in pagination ? pagination.parameter : linkParameter;
    const given = url.searchParams.get(parameter) ?? undefined;
    url.searchParams.delete(parameter);
    return [given, sent];
  }

  #startOf(given: string): number {
    const pagination = this.#pagination;
    switch (pagination.kind) {
      case "cursor":
        return Number(/^(?:c\/&=)?(\d+)$/.exec(given)?.[1]);
      case "page":
        return (Number(given) - pagination.first) * size;
      case "offset":
        return Number(given) - pagination.first;
      default:
        return Number(given);
    }
  }

  #bodyOf(start: number, next: number | undefined, url: URL): Raw {
    const pagination = this.#pagination;
    let body = put(this.#page, pagination.items, this.items.slice(start, start + size));
    if (pagination.kind === "next") {
      body = put(body, pagination.next, next === undefined ? null : linkTo(url, next));
    }
    if (pagination.kind === "cursor") {
      const isNumber = typeof valueAt(this.#page, pagination.next) === "number";
      const cursor = isNumber ? (next ?? null) : next === undefined ? null : `c/&=${next}`;
      body = put(body, pagination.next, cursor);
    }
    if ("more" in pagination && pagination.more) {
      body = put(body, pagination.more, next !== undefined);
    }
    if ("total" in pagination && pagination.total) {
      body = put(body, pagination.total, pagination.kind === "page" ? 3 : count);
    }
    return body;
  }
}

/** A link to a page: a URL, and a path behind the second page. */
function linkTo(requested: URL, start: number): string {
  const url = new URL(requested);
  url.searchParams.set(linkParameter, String(start));
  return start > size ? `${url.pathname}${url.search}` : url.href;
}

function valueAt(body: Raw, path: readonly string[]): Raw {
  return path.reduce<Raw>((value, name) => (isObject(value) ? (value[name] ?? null) : null), body);
}

function listAt(body: Raw, path: readonly string[]): readonly Raw[] {
  const list = valueAt(body, path);
  return Array.isArray(list) ? (list as Raw[]) : [];
}

/** A body with something else at a path. */
function put(body: Raw, [name, ...inner]: readonly string[], value: Raw): Raw {
  if (name === undefined) return value;
  const held = isObject(body) ? body : {};
  return { ...held, [name]: put(held[name] ?? null, inner, value) };
}
