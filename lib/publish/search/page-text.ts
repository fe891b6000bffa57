import { Parser } from "htmlparser2";
import type { SectionText } from "@/lib/search/index-files";

/** Parts of a page that are not its own text: links to other pages, controls, drawings, and repetitions. */
const SKIPPED = new Set(["nav", "button", "select", "svg", "noscript", "script", "style", "template"]);

/** Elements that separate the text before and after them. */
const BLOCKS = new Set(
	"p li dt dd th td tr caption figcaption summary legend output option pre blockquote div section article aside header footer figure table ul ol dl details label fieldset hr br main".split(
		" ",
	),
);

/** Text that lists or quotes rather than explains. */
const OTHER = new Set(["th", "td", "pre", "option", "legend", "label", "output"]);

/** Parses the main part of a page into sections: each heading, and the blocks of text below it. */
export function readSections(html: string): SectionText[] {
	const start = html.indexOf("<main");
	const end = html.lastIndexOf("</main>");
	if (start < 0 || end < start) throw new Error("a page has no main part (lib/publish/search/page-text.ts)");
	const sections: SectionText[] = [{ id: "", heading: "", blocks: [] }];
	const open: { name: string; isSkipped: boolean; isOther: boolean }[] = [];
	let text = "";
	let heading: { id: string } | undefined;

	const endBlock = () => {
		const block = text.replace(/\s+/g, " ").trim();
		text = "";
		if (block === "") return;
		const isProse = !open.some(({ isOther }) => isOther);
		sections.at(-1)?.blocks.push({ text: block, isProse });
	};
	const parser = new Parser({
		onopentag(name, attributes) {
			const isSkipped =
				SKIPPED.has(name) ||
				attributes["data-no-print"] !== undefined ||
				attributes["aria-hidden"] === "true" ||
				attributes.hidden !== undefined ||
				attributes.id === "in-brief";
			// The rest belongs to the surrounding element.
			if (BLOCKS.has(name) || isHeading(name)) endBlock();
			open.push({ name, isSkipped, isOther: OTHER.has(name) });
			if (isHeading(name) && !isHidden()) heading = { id: attributes.id ?? "" };
		},
		ontext(part) {
			if (!isHidden()) text += part;
		},
		onclosetag(name) {
			if (isHeading(name) && heading) {
				// The page's own heading is the title.
				if (name !== "h1")
					sections.push({ id: heading.id, heading: text.replace(/\s+/g, " ").trim(), blocks: [] });
				text = "";
				heading = undefined;
			} else if (BLOCKS.has(name)) endBlock();
			open.pop();
		},
	});
	const isHidden = () => open.some(({ isSkipped }) => isSkipped);
	parser.end(html.slice(start, end));
	return sections.filter(({ heading, blocks }) => heading !== "" || blocks.length > 0);
}

const isHeading = (name: string) => /^h[1-6]$/.test(name);
