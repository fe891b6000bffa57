import { auditCompleteness } from "./completeness";
import { auditOwnership } from "./ownership";
import { auditReaderMode } from "./reader-mode";
import type { Finding, Release } from "./release";
import { auditSearchEngines } from "./search-engines";

/** Audits what search engines, reader modes, link previews, feed readers, and language models read of a release. */
export const auditRelease = (release: Release): Finding[] => [
	...auditOwnership(release),
	...auditReaderMode(release),
	...auditCompleteness(release),
	...auditSearchEngines(release),
];
