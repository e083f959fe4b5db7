import type { Bump } from "@convex-openapi/diff/report";

/**
 * The version after `version`, as `semver.inc` of npm counts it: what follows a `-` or a `+` goes. A version that is
 * none stays as it is.
 */
export function nextVersion(version: string, bump: Bump): string {
  const match = /^(\d+)\.(\d+)\.(\d+)(-)?/.exec(version);
  if (match === null || bump === "none") return version;
  const [major = 0, minor = 0, patch = 0] = match.slice(1, 4).map(Number);
  const isPrerelease = match[4] !== undefined;
  // 2.0.0-beta.1 is before 2.0.0, so that the release it stands for comes next.
  if (bump === "major")
    return isPrerelease && minor === 0 && patch === 0 ? `${major}.0.0` : `${major + 1}.0.0`;
  if (bump === "minor")
    return isPrerelease && patch === 0 ? `${major}.${minor}.0` : `${major}.${minor + 1}.0`;
  return `${major}.${minor}.${isPrerelease ? patch : patch + 1}`;
}
