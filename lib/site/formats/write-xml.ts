import { toXml } from "xast-util-to-xml";
import type { x } from "xastscript";

/** Matches characters that no XML document may contain, escaped or not (XML 1.0, section 2.2). */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Returns an XML document as text, well-formed for any texts. */
export function writeXml(root: ReturnType<typeof x>): string {
	// Outside CDATA sections, "]]>" is not allowed (XML 1.0, section 2.4), which the writer does not check.
	return toXml(root).replace(FORBIDDEN, "").replaceAll("]]>", "]]&gt;");
}
