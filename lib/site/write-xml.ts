import { toXml } from "xast-util-to-xml";
import type { x } from "xastscript";

/** What no XML document may hold, escaped or not (XML 1.0, section 2.2). */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** An XML document as text: well-formed whatever its texts hold. */
export function writeXml(root: ReturnType<typeof x>): string {
	// Without CDATA sections "]]>" may stand nowhere (XML 1.0, section 2.4), which the writer does not see to.
	return toXml(root).replace(FORBIDDEN, "").replaceAll("]]>", "]]&gt;");
}
