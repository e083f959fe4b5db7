import type { Pagination } from "@convex-openapi/document/model";

/** A list of a public API, and how its server gives pages, as people read it in the description. */
export interface PublicList {
  /** Below the folder of the descriptions. */
  readonly file: string;
  /** Such as `GET /pets`. */
  readonly operation: string;
  readonly pages: Pagination;
  /** Whether a client is to find the pages; the description is not clear enough otherwise, and they are declared. */
  readonly isFound: boolean;
}

const found = { isFound: true } as const;
const declared = { isFound: false } as const;
const none = { more: undefined, total: undefined } as const;
const cursor = { kind: "cursor", in: "query", more: undefined } as const;
const offset = { kind: "offset", parameter: "offset", in: "query", first: 0, ...none } as const;
const page = { kind: "page", parameter: "page", in: "query", first: 1, ...none } as const;

/** Lists of different APIs, some for each way in which pages follow each other. */
export const publicLists: readonly PublicList[] = [
  {
    ...found,
    file: "box.com.json",
    operation: "GET /retention_policies",
    pages: { ...cursor, items: ["entries"], parameter: "marker", next: ["next_marker"] },
  },
  {
    ...found,
    file: "googleapis.com/drive.json",
    operation: "GET /files",
    pages: { ...cursor, items: ["files"], parameter: "pageToken", next: ["nextPageToken"] },
  },
  {
    // The types of the cursor differ: a text in the request, an integer in the page.
    ...declared,
    file: "box.com.json",
    operation: "GET /collaboration_whitelist_entries",
    pages: { ...cursor, items: ["entries"], parameter: "marker", next: ["next_marker"] },
  },
  {
    // In the body of a POST, as the next two.
    ...declared,
    file: "plaid.com.json",
    operation: "POST /wallet/list",
    pages: {
      ...cursor,
      in: "body",
      items: ["wallets"],
      parameter: "cursor",
      next: ["next_cursor"],
    },
  },
  {
    ...declared,
    file: "box.com.json",
    operation: "POST /metadata_queries/execute_read",
    pages: {
      ...cursor,
      in: "body",
      items: ["entries"],
      parameter: "marker",
      next: ["next_marker"],
    },
  },
  {
    ...declared,
    file: "apache.org/airflow.json",
    operation: "POST /dags/~/dagRuns/list",
    pages: {
      ...offset,
      in: "body",
      parameter: "page_offset",
      items: ["dag_runs"],
      total: ["total_entries"],
    },
  },
  {
    ...found,
    file: "apache.org/airflow.json",
    operation: "GET /connections",
    pages: { ...offset, items: ["connections"], total: ["total_entries"] },
  },
  {
    ...found,
    file: "adyen.com/BalancePlatformService.json",
    operation: "GET /accountHolders/{id}/balanceAccounts",
    pages: { ...offset, items: ["balanceAccounts"], more: ["hasNext"] },
  },
  {
    // "Offset to the start of a given page."
    ...declared,
    file: "callfire.com.json",
    operation: "GET /calls",
    pages: { ...offset, items: ["items"], total: ["totalCount"] },
  },
  {
    // Both an offset and numbers of pages, and nothing that says where the list ends.
    ...declared,
    file: "figshare.com.json",
    operation: "GET /articles",
    pages: { ...offset, items: [] },
  },
  {
    ...found,
    file: "linode.com.json",
    operation: "GET /account/events",
    pages: { ...page, items: ["data"], total: ["pages"] },
  },
  {
    ...found,
    file: "fec.gov.json",
    operation: "GET /audit-case/",
    pages: { ...page, items: ["results"], total: ["pagination", "pages"] },
  },
  {
    ...found,
    file: "ebi.ac.uk.json",
    operation: "GET /activities",
    pages: { ...page, first: 0, items: ["activities"], total: ["pageMeta", "totalPages"] },
  },
  {
    // Nothing says whether the first page is 0 or 1.
    ...declared,
    file: "openchannel.io/market.json",
    operation: "GET /apps",
    pages: { ...page, parameter: "pageNumber", items: ["list"], total: ["pages"] },
  },
  {
    // The total is that of items.
    ...declared,
    file: "digitalocean.com.json",
    operation: "GET /v2/actions",
    pages: { ...page, items: ["actions"] },
  },
  {
    ...found,
    file: "azure.com/compute.json",
    operation: "GET /subscriptions/{subscriptionId}/providers/Microsoft.Compute/images",
    pages: { kind: "next", items: ["value"], next: ["nextLink"] },
  },
  {
    ...found,
    file: "launchdarkly.com.json",
    operation: "GET /auditlog",
    pages: { kind: "next", items: ["items"], next: ["_links", "next", "href"] },
  },
  {
    ...found,
    file: "netbox.dev.json",
    operation: "GET /circuits/circuits/",
    pages: { kind: "next", items: ["results"], next: ["next"] },
  },
  {
    // Any text.
    ...declared,
    file: "botify.com.json",
    operation: "GET /analyses/{username}/{project_slug}",
    pages: { kind: "next", items: ["results"], next: ["next"] },
  },
  {
    ...found,
    file: "meraki.com.json",
    operation: "GET /networks/{networkId}/bluetoothClients",
    pages: { kind: "link", items: [] },
  },
  {
    ...found,
    file: "snyk.io.json",
    operation: "GET /group/{groupId}/tags",
    pages: { kind: "link", items: ["tags"] },
  },
  {
    // GitHub sends the header here too, and describes it elsewhere only.
    ...declared,
    file: "github.com/ghes-2.18.json",
    operation: "GET /search/repositories",
    pages: { kind: "link", items: ["items"] },
  },
];
