import { readlinkSync } from "node:fs";
import { CURRENT_RELEASE } from "@/lib/publish/release/release";
import { createSiteServer } from "@/lib/serve/http-server";
import {
	exitWithError,
	explainListenError,
	type ListenAddress,
	readListenAddress,
	toUrlHost,
} from "@/lib/serve/listen-address";
import { readResources } from "@/lib/serve/resources";
import { respond } from "@/lib/serve/respond";
import { rebuildOnSchedule } from "./rebuild";
import { stopWithParent } from "./stop";

/** Interval at which the server checks for a new release, in ms. */
const LOOK = 1000;

/**
 * Serves the release on HOST and PORT until it is stopped; pending requests finish first. A new release, built by an
 * author or by this server for a scheduled entry, is served as soon as it is active.
 */
const address = listenAddress();
let served = readActiveRelease();
let site = readResources(CURRENT_RELEASE);
const endSchedule = rebuildOnSchedule();

setInterval(() => {
	const now = readActiveRelease();
	if (now === undefined || now === served) return;
	served = now;
	try {
		site = readResources(CURRENT_RELEASE);
		console.log(`serving build ${now}`);
	} catch (error) {
		console.error(`build ${now} cannot be read; the previous one is still served:`, error);
	}
}, LOOK).unref();

function listenAddress(): ListenAddress {
	try {
		return readListenAddress(process.env);
	} catch (error) {
		return exitWithError(error);
	}
}

/** Returns the release that the link points at, or undefined if there is none. The current one is then still served. */
function readActiveRelease(): string | undefined {
	try {
		return readlinkSync(CURRENT_RELEASE);
	} catch {
		return undefined;
	}
}

const server = createSiteServer((request) => respond(site, request));
server.http.once("error", (error) => exitWithError(explainListenError(error, address)));
server.http.listen(address, () => {
	const found = server.http.address();
	if (found && typeof found === "object") console.log(`http://${toUrlHost(address.host)}:${found.port}`);
});

stopWithParent(() => {
	endSchedule();
	void server.stop().then(() => process.exit(0));
});
