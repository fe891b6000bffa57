import { readlinkSync } from "node:fs";
import { CURRENT_RELEASE } from "@/lib/publish/release";
import { createSiteServer } from "@/lib/serve/http-server";
import {
	exitWithError,
	explainListenError,
	type ListenAddress,
	readListenAddress,
	shownHost,
} from "@/lib/serve/listen-address";
import { readResources } from "@/lib/serve/resources";
import { respond } from "@/lib/serve/respond";
import { rebuildOnSchedule } from "./rebuild";
import { stopWithParent } from "./stop";

/** How often it looks whether another build has taken its place, in ms. */
const LOOK = 1000;

/**
 * Serves the published site on HOST and PORT until it is told to stop; requests under way are finished first. A build
 * that takes the place of the one served is served from then on, whoever made it: this server itself where something is
 * scheduled.
 */
const address = listenAddress();
let served = inPlace();
let site = readResources(CURRENT_RELEASE);
const endSchedule = rebuildOnSchedule();

setInterval(() => {
	const now = inPlace();
	if (now === undefined || now === served) return;
	served = now;
	try {
		site = readResources(CURRENT_RELEASE);
		console.log(`serving build ${now}`);
	} catch (error) {
		console.error(`build ${now} cannot be read, the one before it is served on:`, error);
	}
}, LOOK).unref();

function listenAddress(): ListenAddress {
	try {
		return readListenAddress(process.env);
	} catch (error) {
		return exitWithError(error);
	}
}

/** Which build the link points at; undefined where there is none, which changes nothing. */
function inPlace(): string | undefined {
	try {
		return readlinkSync(CURRENT_RELEASE);
	} catch {
		return undefined;
	}
}

const server = createSiteServer((asked) => respond(site, asked));
server.http.once("error", (error) => exitWithError(explainListenError(error, address)));
server.http.listen(address, () => {
	const found = server.http.address();
	if (found && typeof found === "object") console.log(`http://${shownHost(address.host)}:${found.port}`);
});

stopWithParent(() => {
	endSchedule();
	void server.stop().then(() => process.exit(0));
});
