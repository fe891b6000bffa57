import type { APIRequestContext, Page } from "@playwright/test";

/** One page of each kind, for what need not be looked at on every page. */
export const kinds = {
	home: "/",
	roles: "/roles",
	role: "/roles/amazon-bedrock",
	projects: "/projects",
	software: "/projects/alpaca-trading-bot",
	paper: "/projects/xfaas",
	blog: "/blog",
	post: "/blog/rudi-priority-scheduling",
	tags: "/blog/tags",
	tag: "/blog/tags/scheduling",
	skill: "/skills/rust",
	people: "/people",
	person: "/people/xfaas-co-author",
	systems: "/systems",
	system: "/systems/priority-scheduler",
	computed: "/systems/xfaas",
	sized: "/systems/capacity-pooling",
	migration: "/systems/tier-migration",
	failover: "/systems/leader-failover",
	resume: "/resume",
	missing: "/nothing-here",
} as const;

/** The path of every public page, from the sitemap. */
export async function publicPaths(request: APIRequestContext): Promise<string[]> {
	const sitemap = await (await request.get("/sitemap.xml")).text();
	return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => new URL(address).pathname);
}

/** The time that a model has run, in its own unit. */
export function readElapsed(page: Page): Promise<number> {
	return readOut(page, /^(Elapsed|Time in the model)$/);
}

/** What a read-out of a model says, as a number. */
export async function readOut(page: Page, label: string | RegExp): Promise<number> {
	const text = await page
		.locator("dl > div")
		.filter({ has: page.getByText(label, { exact: true }) })
		.locator("dd")
		.first()
		.textContent();
	return Number.parseFloat(text ?? "");
}

/** Opens a model's page, turns to the model as a pointer does, and waits until it answers. */
export async function openModel(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await page.locator("[data-island]").dispatchEvent("pointerover");
	await page.locator("[data-island][data-answers]").waitFor();
}

/** A page's own title, of one as it stands in a list of several people's pages: there, whose it is comes after it. */
export const ownTitle = (listed: string) => listed.replace(/ · XFaaS co-author$/, "");
