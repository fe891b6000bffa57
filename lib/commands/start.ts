import "./require-day";
import { checkListenAddress, exitWithError, readListenAddress } from "@/lib/serve/listen-address";
import { ensureBuild } from "./ensure-build";

/**
 * `npm start`: builds if the release is out of date, then serves it. Reports an invalid HOST or PORT before the
 * build.
 */
await Promise.resolve()
	.then(async () => checkListenAddress(readListenAddress(process.env)))
	.catch(exitWithError);
await ensureBuild();
await import("./serve");
