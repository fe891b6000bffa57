/**
 * Base path of the site, as in /portfolio; "" at the root of a host. Only scripts that publishing bundles have it;
 * in pages, publishing adds it to every address (lib/publish/add-base-path.ts).
 */
export const basePath = process.env.SITE_BASE_PATH ?? "";

/** Returns a path of this site with the base path, for links and requests of scripts. */
export const withBasePath = (path: string) => basePath + path;
