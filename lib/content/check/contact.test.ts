import { expect, test } from "vitest";
import { type Changes, check, edit } from "./site.fixtures";

const person = "content/people/ada.mdx";
const headline = "headline: Writes programs for engines.";
const withFields = (...fields: string[]): Changes => edit(person, headline, [headline, ...fields].join("\n"));
const AVAILABLE = "availability: Open to new roles";

test("a person who is available but unreachable causes a warning with the lines to add", async () => {
	expect(await check(withFields(AVAILABLE))).toEqual([
		`${person}:5:1 warning: availability: nobody can reach this person: add a line such as “email: name@example.org” or “links: [{ kind: LinkedIn, href: https://www.linkedin.com/in/name }]”`,
	]);
});

test.each([
	["an e-mail address", [AVAILABLE, "email: ada@example.org"]],
	["a profile", [AVAILABLE, "links: [{ kind: GitHub, href: https://github.com/ada }]"]],
	["no availability", []],
])("with %s there is no warning", async (_, fields) => {
	expect(await check(withFields(...fields))).toEqual([]);
});

test("a profile on another host than its kind’s is a problem", async () => {
	const links = (kind: string, href: string) => withFields(`links: [{ kind: ${kind}, href: ${href} }]`);
	expect(await check(links("GitHub", "https://github.com.example.org/ada"))).toEqual([
		`${person}:5:25 links.0.href: expected an address on github.com`,
	]);
	expect(await check(links("LinkedIn", "https://de.linkedin.com/in/ada"))).toEqual([]);
	expect(await check(links("Mastodon", "https://social.example/@ada"))).toEqual([]);
});
