import "./require-day";
import { exportTo } from "@/lib/publish/release/export";
import { findExceededLimits } from "@/lib/publish/release/host-limits";
import { CURRENT_RELEASE } from "@/lib/publish/release/release";
import { ensureBuild } from "./ensure-build";
import { readOptions } from "./read-options";

/**
 * `npm run export [-- FOLDER]`: builds if needed, and copies the site to a folder (out) for a static host, with an
 * nginx configuration beside it.
 */
const folder = process.argv.slice(2).find((argument) => !argument.startsWith("-")) ?? "out";
readOptions(folder);
await ensureBuild();
exportTo(folder, CURRENT_RELEASE);
for (const exceeded of findExceededLimits(folder)) console.error(`warning: ${exceeded}`);
console.log(`exported to ${folder}, with ${folder}.nginx.conf`);
