/**
 * The path that the whole site is below, as in /portfolio; "" at the root of a host. Only scripts that publishing bundles
 * have it: in pages, publishing adds it to every address (lib/publish/add-base-path.ts).
 */
export const basePath = process.env.SITE_BASE_PATH ?? "";

/** Returns a path of this site as scripts must request it or link to it. */
export const withBasePath = (path: string) => basePath + path;
