import { groups } from "@/lib/site/search-parts";
import { createElement } from "./create-element";
import { createResults } from "./results";
import styles from "./search.css?text";
import { renderKindFilter } from "./views";

/** How long the keyboard must rest before a search begins, in ms. */
const REST = 150;

const input = createElement("input", {
	type: "search",
	placeholder: "Search every page",
	ariaLabel: "Search every page",
	autocomplete: "off",
	spellcheck: false,
	enterKeyHint: "search",
});
const close = createElement("button", { type: "button" }, "Close");
const kind = renderKindFilter(
	groups.map(({ title }) => title),
	() => void run(),
);
const shown = createResults();
const keys = createElement("p", { className: "keys" }, "↑ ↓ move · Enter opens · Esc closes");
const dialog = createElement(
	"dialog",
	{ ariaLabel: "Search" },
	createElement("header", {}, input, close),
	kind.element,
	shown.element,
	keys,
);

// A tree of its own: each page keeps only the rules that it uses, and search looks the same on all.
const host = createElement("div");
const root = host.attachShadow({ mode: "open" });
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
root.adoptedStyleSheets = [sheet];
root.append(dialog);
document.body.append(host);

/** Opens search above the page, with a query or with what was searched for last. */
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
	searched = shown.show(input.value.trim(), kind.value).then((counts) => counts && kind.show(counts));
	return searched;
}

let resting = 0;
input.addEventListener("input", () => {
	clearTimeout(resting);
	resting = window.setTimeout(run, REST);
});

/** Enter goes to the first result, also where the results are still on their way. */
async function openFirst() {
	await (resting ? run() : searched);
	shown.element.querySelector<HTMLAnchorElement>("li a")?.click();
}

dialog.addEventListener("keydown", (event) => {
	// Of itself, Escape would first empty the field. Where letters are being composed, it ends that alone.
	if (event.key === "Escape" && !event.isComposing) {
		event.preventDefault();
		dialog.close();
	}
	if (event.key === "Enter" && root.activeElement === input) void openFirst();
	if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
	const stops: HTMLElement[] = [input, ...shown.element.querySelectorAll<HTMLElement>("a, button")];
	const focused = root.activeElement;
	const at = focused instanceof HTMLElement ? stops.indexOf(focused) : -1;
	if (at < 0) return;
	event.preventDefault();
	stops[Math.max(0, at + (event.key === "ArrowDown" ? 1 : -1))]?.focus();
});

dialog.addEventListener("click", ({ target }) => {
	if (target === dialog || target === close) dialog.close();
	// Words that are offered in place of those that find nothing.
	if (target instanceof HTMLButtonElement && target.value) openSearch(target.value);
});
