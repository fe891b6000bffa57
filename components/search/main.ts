import { MOST_LETTERS } from "@/lib/search/search";
import { createElement } from "./create-element";
import { createResults } from "./results";
import styles from "./search.css?text";
import { addRecentSearch } from "./stored";
import { renderKindFilter } from "./views";
import { words } from "./words";

/** Titles of the kinds of pages, which publishing defines. */
declare const KINDS: string[];

/** The pause in typing after which a search starts, in ms. */
const REST = 150;

const input = createElement("input", {
	type: "search",
	placeholder: words.searchEveryPage,
	ariaLabel: words.searchEveryPage,
	autocomplete: "off",
	spellcheck: false,
	enterKeyHint: "search",
	maxLength: MOST_LETTERS,
});
const close = createElement("button", { type: "button" }, words.close);
const kind = renderKindFilter(KINDS, () => void run());
const results = createResults(() => void run());
const keys = createElement("p", { className: "keys" }, words.keys);
const dialog = createElement(
	"dialog",
	{ ariaLabel: words.title },
	// A header element would be a second banner landmark.
	createElement("div", { className: "field" }, input, close),
	kind.element,
	results.element,
	keys,
);

// A shadow root, because every page has only the CSS rules that it uses itself.
const host = createElement("div");
const root = host.attachShadow({ mode: "open" });
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
root.adoptedStyleSheets = [sheet];
root.append(dialog);
document.body.append(host);

/** Opens the dialog with a query, or with the previous one. */
export function openSearch(query?: string): void {
	if (!dialog.open) dialog.showModal();
	if (query !== undefined) input.value = query;
	input.focus();
	input.select();
	void run();
}

let searched: Promise<void> = Promise.resolve();

function run(): Promise<void> {
	clearTimeout(resting);
	resting = 0;
	searched = results.show(input.value.trim(), kind.value).then((counts) => counts && kind.show(counts));
	return searched;
}

let resting = 0;
/** Unfinished input of an IME is not searched until it is composed. */
let isInComposition = false;
input.addEventListener("compositionstart", () => {
	isInComposition = true;
	clearTimeout(resting);
});
input.addEventListener("compositionend", () => {
	isInComposition = false;
	searchSoon();
});
input.addEventListener("input", () => {
	if (!isInComposition) searchSoon();
});

function searchSoon() {
	clearTimeout(resting);
	resting = window.setTimeout(run, REST);
}

/** Opens the first result on Enter, even if the results are still loading. */
async function openFirst() {
	await (resting ? run() : searched);
	results.element.querySelector<HTMLAnchorElement>("ol a")?.click();
}

/** Returns whether an IME handles the key. Its key code is 229 in browsers that end the composition first. */
const isComposing = (event: KeyboardEvent) => event.isComposing || event.keyCode === 229;

dialog.addEventListener("keydown", (event) => {
	if (isComposing(event)) return;
	// By default, Escape would first clear the field.
	if (event.key === "Escape") {
		event.preventDefault();
		dialog.close();
	}
	if (event.key === "Enter" && root.activeElement === input) void openFirst();
	if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
	const stops: HTMLElement[] = [input, ...results.element.querySelectorAll<HTMLElement>("a, button")];
	const focused = root.activeElement;
	const at = focused instanceof HTMLElement ? stops.indexOf(focused) : -1;
	if (at < 0) return;
	event.preventDefault();
	stops[Math.max(0, at + (event.key === "ArrowDown" ? 1 : -1))]?.focus();
});

// The Escape that ends a composition would also close the dialog.
dialog.addEventListener("cancel", (event) => {
	if (isInComposition) event.preventDefault();
});

dialog.addEventListener("click", ({ target }) => {
	if (target === dialog || target === close) dialog.close();
	if (target instanceof Element && target.closest("ol a")) addRecentSearch(input.value);
	// A recent search, or a corrected query.
	if (target instanceof HTMLButtonElement && target.value) openSearch(target.value);
});
