import { describeResult } from "@/lib/search/messages";
import type { SearchResult } from "@/lib/search/search";
import { fillPlural } from "@/lib/words/format";
import { createElement } from "./create-element";
import { findPages, loadHits } from "./engine";
import { renderStart } from "./start";
import { renderAllPagesLink, renderHit, renderMessage } from "./views";
import { fillWithNodes, locale, searchWords, words } from "./words";

/** Results to load at a time. Each includes the text of its page. */
const AT_ONCE = 4;

/** The time after which the dialog shows that a search is in progress, in ms. */
const PATIENCE = 300;

const NO_COUNTS: ReadonlyMap<string, number> = new Map();

/** Creates the part of the dialog below the field, which shows results and lets a failed search be retried. */
export function createResults(onRetry: () => void) {
	const status = createElement("p", { role: "status", className: "status" });
	const above = createElement("div");
	const list = createElement("ol");
	const below = createElement("div");
	const element = createElement("div", { className: "results" }, status, above, list, below);
	let searches = 0;

	/** Shows the results of a query and returns the number of matches by kind. The later of two concurrent searches wins. */
	async function show(
		query: string,
		kind: string | undefined,
	): Promise<ReadonlyMap<string, number> | undefined> {
		searches++;
		const own = searches;
		const isOvertaken = () => own !== searches;
		if (query === "") {
			showItems("", [], [], renderStart());
			return NO_COUNTS;
		}
		const waiting = setTimeout(() => {
			if (!isOvertaken()) status.textContent = words.searching;
		}, PATIENCE);
		try {
			const found = await findPages(query, kind);
			const hits = await loadHits(found, 0, AT_ONCE);
			if (isOvertaken()) return undefined;
			showItems(describeResult(found, query, searchWords), hits.map(renderHit), renderCorrection(found), []);
			if (hits.length > 0) addMore(found);
			else below.append(renderMessage(...fillWithNodes(words.tryOthers, { pages: renderAllPagesLink() })));
			return found.counts;
		} catch {
			if (isOvertaken()) return undefined;
			showItems(words.failed, [], [], [renderRetry(onRetry)]);
			return NO_COUNTS;
		} finally {
			clearTimeout(waiting);
		}
	}

	function showItems(message: string, items: HTMLLIElement[], before: Node[], after: Node[]) {
		const focused = getFocused();
		const index = focused ? [...list.querySelectorAll<Element>("a")].indexOf(focused) : -1;
		status.textContent = message;
		above.replaceChildren(...before);
		list.replaceChildren(...items);
		below.replaceChildren(...after);
		// Focus on a link that was replaced moves to the link at the same index, or to the first result.
		if (!focused || focused.isConnected) return;
		const links = list.querySelectorAll("a");
		(links[index] ?? links[0] ?? element.parentElement?.querySelector("input"))?.focus();
	}

	/** Returns the focused element if it is in this part of the dialog. */
	function getFocused(): Element | undefined {
		const root = element.getRootNode();
		const focused = root instanceof ShadowRoot ? root.activeElement : null;
		return focused && element.contains(focused) ? focused : undefined;
	}

	function addMore(found: SearchResult) {
		const left = found.pages.length - list.childElementCount;
		if (left <= 0) return;
		const button = createElement("button", { type: "button" }, fillPlural(locale, words.more, left));
		button.addEventListener("click", async () => {
			const from = list.childElementCount;
			const hits = await loadHits(found, from, from + 2 * AT_ONCE).catch(() => undefined);
			if (!button.isConnected || list.childElementCount !== from) return;
			if (!hits)
				return below.replaceChildren(
					renderRetry(() => button.click()),
					button,
				);
			list.append(...hits.map(renderHit));
			list.querySelectorAll("a")[from]?.focus();
			below.replaceChildren();
			addMore(found);
		});
		below.append(button);
	}

	return { element, show };
}

/** Offers the corrected query. The typed one stays in the field until it is accepted. */
function renderCorrection({ corrected }: SearchResult): Node[] {
	if (corrected === undefined) return [];
	const button = createElement("button", { type: "button", value: corrected }, corrected);
	return [renderMessage(...fillWithNodes(words.didYouMean, { query: button }))];
}

function renderRetry(onRetry: () => void) {
	const button = createElement("button", { type: "button" }, words.tryAgain);
	button.addEventListener("click", onRetry);
	return renderMessage(
		...fillWithNodes(words.tryAgainOnline, { again: button, pages: renderAllPagesLink() }),
	);
}
