// The packages that bring Node say their platform as a text where npm has a list. pnpm would overlook that, fetch all of
// them everywhere (some 40 MB each), and link the wrong one.
export const hooks = {
  readPackage(manifest) {
    if (/^node-(?:linux|win)-/.test(manifest.name)) {
      manifest.os = [manifest.os].flat();
      manifest.cpu = [manifest.cpu].flat();
    }
    return manifest;
  },
};
