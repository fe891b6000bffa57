import { REDIRECTS } from "@/lib/serve/resources";
import { renderRedirects } from "@/lib/site/redirects";
import { type Site, writeSiteFile } from "./site";

/** Writes the file of redirects, which this site's server and static hosts read. */
export const writeRedirects = (site: Site): void => writeSiteFile(site, REDIRECTS, renderRedirects());
