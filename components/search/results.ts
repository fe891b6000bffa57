import { createElement } from "./create-element";
import { findPages, getQueryWords, loadKnownWords, resetEngine, type SearchResult } from "./engine";
import { findNearestWords } from "./nearest";
import { renderAllPagesLink, renderHit, renderMessage } from "./views";

/** Results that are loaded at once: each brings the text of its page. */
const AT_ONCE = 4;

/** The part of the dialog below its field: says what a search found. */
export function createResults() {
	const status = createElement("p", { role: "status", className: "status" });
	const list = createElement("ol");
	const below = createElement("div");
	let searches = 0;

	/** Shows what a query finds; gives how many pages match by kind. Of two at once, the later one is shown. */
	async function show(query: string, group: string | undefined): Promise<Record<string, number> | undefined> {
		searches++;
		const mine = searches;
		const overtaken = () => mine !== searches;
		if (query === "") {
			put("", [], renderMessage("Titles, headings and text. Or look through ", renderAllPagesLink(), "."));
			return {};
		}
		try {
			const found = await findPages(query, group);
			const hits = await found.hits(0, AT_ONCE);
			const instead = found.total === 0 ? await suggestion(query, found.missing) : undefined;
			if (overtaken()) return undefined;
			put(counted(found, query), hits.map(renderHit));
			if (found.total === 0) below.append(nothing(instead));
			else more(found);
			return found.counts;
		} catch {
			resetEngine();
			if (overtaken()) return undefined;
			put(
				"Search could not be loaded.",
				[],
				renderMessage("Try again when you are online, or look through ", renderAllPagesLink(), "."),
			);
			return {};
		}
	}

	function put(said: string, items: HTMLLIElement[], ...after: Node[]) {
		const place = placeOfFocus();
		status.textContent = said;
		list.replaceChildren(...items);
		below.replaceChildren(...after);
		// Who goes through the results of some letters while those of the next arrive keeps the place.
		if (place >= 0) (list.querySelectorAll("a")[place] ?? list.querySelector("a"))?.focus();
	}

	/** Which result has the focus, from 0; -1 where none has. */
	function placeOfFocus(): number {
		const root = list.getRootNode();
		const focused = root instanceof ShadowRoot ? root.activeElement : null;
		return focused ? [...list.querySelectorAll<Element>("a")].indexOf(focused) : -1;
	}

	function more(found: SearchResult) {
		const left = found.total - list.childElementCount;
		if (left <= 0) return;
		const button = createElement("button", { type: "button" }, `${left} more`);
		button.addEventListener("click", async () => {
			const from = list.childElementCount;
			const hits = await found.hits(from, from + 2 * AT_ONCE).catch(() => []);
			if (!button.isConnected || list.childElementCount !== from) return;
			list.append(...hits.map(renderHit));
			list.querySelectorAll("a")[from]?.focus();
			below.replaceChildren();
			more(found);
		});
		below.append(button);
	}

	/** A link-like button for words that do find something. */
	function nothing(instead: string | undefined) {
		if (!instead)
			return renderMessage("Try fewer or other words, or look through ", renderAllPagesLink(), ".");
		const button = createElement("button", { type: "button", value: instead }, instead);
		return renderMessage("Did you mean ", button, "? Or look through ", renderAllPagesLink(), ".");
	}

	return { element: createElement("div", { className: "results" }, status, list, below), show };
}

function counted({ total, missing }: SearchResult, query: string): string {
	if (total > 0) return `${total} ${total === 1 ? "page matches" : "pages match"} “${query}”.`;
	const nothing = `Nothing matches “${query}”`;
	// Of several words, those that are to blame.
	if (missing.length === 0 || getQueryWords(query).length === 1) return `${nothing}.`;
	return `${nothing}: no page has ${missing.map((word) => `“${word}”`).join(" or ")}.`;
}

/** Other words for those of a query that no page has, or those of a query in quotes without them, where they find something. */
async function suggestion(query: string, missing: string[]): Promise<string | undefined> {
	const words = getQueryWords(query);
	const instead = findNearestWords(words, missing, missing.length > 0 ? (await loadKnownWords()).words : []);
	return instead && instead !== query.toLowerCase() && (await findPages(instead)).total > 0
		? instead
		: undefined;
}
