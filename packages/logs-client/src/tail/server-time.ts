/**
 * The same moment by the server's clock, which its log goes by, where that is seconds off this machine's
 * clock. `Date` says when the response began (RFC 9110, section 6.6.1), in whole seconds.
 *
 * @param moment When the request was made, or earlier, in milliseconds since the Unix epoch.
 * @param headers Those of its response. Without a `Date`, or with one that fits, the moment stays as it is.
 * @param now When the response came, by the clock of `moment`.
 */
export function serverTime(moment: number, headers: Headers, now: number): number {
  const date = Date.parse(headers.get("date") ?? "");
  const ahead = date - now;
  return ahead > 2000 || date < moment - 2000 ? moment + ahead : moment;
}
