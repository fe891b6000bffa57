import "./require-day";
import { exportTo } from "@/lib/publish/export";
import { findExceededLimits } from "@/lib/publish/host-limits";
import { CURRENT_RELEASE } from "@/lib/publish/release";
import { ensureBuild } from "./ensure-build";

/** `npm run export [-- FOLDER]`: builds where needed, and copies the site to a folder (out) for a static host, with an nginx server for it beside. */
const folder = process.argv[2] ?? "out";
await ensureBuild();
exportTo(folder, CURRENT_RELEASE);
for (const exceeded of findExceededLimits(folder)) console.error(`warning: ${exceeded}`);
console.log(`exported to ${folder}, with ${folder}.nginx.conf`);
