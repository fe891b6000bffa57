import "./require-day";
import { ensureBuild } from "./ensure-build";

/** `npm start`: builds where the last build does not do any more; then serves it. */
await ensureBuild();
await import("./serve");
