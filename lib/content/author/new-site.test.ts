import { expect, test } from "vitest";
import { check, SITE } from "@/lib/content/check/site.fixtures";
import { type Answers, adoptSystem, createSite } from "./new-site";

const TODAY = "2026-01-31";
const SUMMARY = "A model whose summary is long enough to pass the lower bound of fifty.";

/** Returns the problems of the fixture site after its content is replaced. */
const checkNew = (answers: Answers, kept: Record<string, string> = {}) => {
	const removed = Object.keys(SITE).filter((file) => file.startsWith("content/"));
	return check({
		"app/systems/page.tsx": "",
		"app/projects/page.tsx": "",
		"app/blog/page.tsx": "",
		"app/resume/page.tsx": "",
		...Object.fromEntries(removed.map((file) => [file, undefined])),
		...createSite(answers, TODAY),
		...kept,
	});
};

test.each<Answers>([
	{ name: "Grace Doe" },
	{ name: "Grace Doe", title: "Engineer", organization: "Navy", place: "Arlington", email: "g@example.org" },
	{ name: "Bo", title: "CTO", organization: "ABC" },
	{ name: "山田太郎", organization: "会社", title: "技術者" },
	{ name: "N".repeat(60), title: "T".repeat(90), organization: "O".repeat(60) },
	{ name: 'A "B": #c', title: "true", organization: "42" },
])("the site of %j passes the check", async (answers) => {
	expect(await checkNew(answers)).toEqual([]);
});

test("a role is public once its title and employer are known", () => {
	const role = (answers: Answers) =>
		Object.entries(createSite(answers, TODAY)).find(([file]) => file.startsWith("content/roles/"));
	expect(role({ name: "Grace", title: "Engineer" })).toEqual([
		"content/roles/first-role.mdx",
		expect.stringContaining("\nstate: draft\n"),
	]);
	const [file, text] = role({ name: "Grace", title: "Engineer", organization: "Navy" }) ?? [];
	expect(file).toBe("content/roles/navy.mdx");
	expect(text).not.toContain("state:");
});

test("a system that stays has no references to removed entries", async () => {
	const text = `---
title: Pool
summary: ${SUMMARY}
person: ada
order: 1
roles: [acme]
projects: [paper]
skills: [Ruby]
---

It models [the runs *at Acme*](/roles/acme#runs) and [a paper](/projects/paper); see [the list](/systems).
`;
	const adopted = adoptSystem(text, "grace");
	expect(adopted).toBe(`---
title: Pool
summary: ${SUMMARY}
person: grace
order: 1
---

It models the runs *at Acme* and a paper; see [the list](/systems).
`);
	expect(adoptSystem(text.replaceAll("\n", "\r\n"), "grace")).toBe(adopted);
	const files = {
		"content/systems/pool/index.mdx": adopted,
		"content/systems/pool/view/index.tsx": "export default {};\n",
	};
	expect(await checkNew({ name: "Grace" }, files)).toEqual([]);
});
