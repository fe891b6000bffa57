import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { createDialHelpers } from "@/lib/simulation/parameters";
import { en } from "@/lib/words/en";
import { Dials } from "./controls";
import { WordsProvider } from "./words";

const initial = { rate: 2, size: 4, order: 0 };
const { dial, choice } = createDialHelpers(initial);
const table = [
	dial("Load", "rate", "Rate", "/s", [1, 9]),
	dial("Load", "size", "Size", "items", [1, 9]),
	choice("Queue", "order", "Order", ["first in", "last in"]),
];

/** Returns the headings of the groups, and whether each is open. */
function renderGroups(values: typeof initial): { heading: string; isOpen: boolean }[] {
	const page = renderToStaticMarkup(
		<WordsProvider words={en.figure}>
			<Dials {...{ table, values, initial }} onSet={() => {}} />
		</WordsProvider>,
	);
	return [...page.matchAll(/<details([^>]*)><summary[^>]*>(.*?)<\/summary>/g)].map(
		([, attributes = "", heading = ""]) => ({
			heading: heading.replace(/<[^>]*>/g, "|").trim(),
			isOpen: / open/.test(attributes),
		}),
	);
}

test("every group of settings is closed at first", () => {
	expect(renderGroups(initial)).toEqual([
		{ heading: "Load", isOpen: false },
		{ heading: "Queue", isOpen: false },
	]);
});

test("the heading of a closed group says how many of its settings have changed", () => {
	const headings = renderGroups({ rate: 3, size: 1, order: 0 }).map(({ heading }) => heading);
	expect(headings).toEqual(["Load |2 changed|", "Queue"]);
});
