import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { exportTo } from "@/lib/publish/release/export";
import { CURRENT_RELEASE } from "@/lib/publish/release/release";
import { exitWithError, readListenAddress } from "@/lib/serve/listen-address";
import { renderNginxConfig } from "@/lib/serve/nginx";
import { readResources } from "@/lib/serve/resources";
import { startProgram } from "./run";

const BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/**
 * Serves an export of the release through nginx on PORT until it is stopped. Browser tests of the export run against
 * it.
 */
const port = readPort();
const home = mkdtempSync(path.join(tmpdir(), "nginx-"));
const folder = path.join(home, "site");
mkdirSync(path.join(home, "temp"));
exportTo(folder, CURRENT_RELEASE);
writeFileSync(
	path.join(home, "nginx.conf"),
	`${existsSync(BROTLI) ? `load_module ${BROTLI};` : ""}
daemon off;
pid ${home}/pid;
error_log stderr warn;
${process.getuid?.() === 0 ? "user root;" : ""}
worker_processes auto;
events { }
http {
	access_log off;
	sendfile on;
	tcp_nopush on;
	open_file_cache max=10000;
	${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${home}/temp/${name};`).join("\n\t")}
	include site.conf;
}
`,
);
writeFileSync(
	path.join(home, "site.conf"),
	renderNginxConfig(readResources(CURRENT_RELEASE), folder, port, existsSync(BROTLI)),
);
function readPort(): string {
	try {
		return String(readListenAddress(process.env).port);
	} catch (error) {
		return exitWithError(error);
	}
}

const nginx = startProgram("nginx", ["-p", home, "-e", "stderr", "-c", path.join(home, "nginx.conf")]);
nginx.once("exit", (code) => {
	rmSync(home, { recursive: true });
	process.exit(code ?? 0);
});
