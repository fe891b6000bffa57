import { expect, type Locator, type Page, test } from "@playwright/test";
import { openModel, openPage, openSettings, readOut } from "@/e2e/site";

const path = "/systems/xfaas";

/** Returns the minimum and maximum of a curve, in million calls per second, from the plot's label. */
async function range(page: Page, curve: "received" | "executed"): Promise<{ least: number; most: number }> {
	const label = await page.getByRole("img", { name: /^Calls received/ }).getAttribute("aria-label");
	const [, least, most] = new RegExp(`Calls ${curve}: (\\d+) to (\\d+) million`).exec(label ?? "") ?? [];
	return { least: Number(least), most: Number(most) };
}

/** Returns the model's number in a row of the comparison with the paper. */
async function agreed(page: Page, quantity: string): Promise<number> {
	const row = page
		.getByRole("table", { name: /beside the paper’s values/ })
		.getByRole("row", { name: quantity });
	return Number.parseFloat((await row.getByRole("cell").first().textContent()) ?? "");
}

/** Waits until the drawing shows the setting. */
async function computed(page: Page) {
	await expect(page.getByText("Computing…")).toHaveCount(0);
}

test("opens on a server-rendered day that agrees with the paper", async ({ page }) => {
	const started: string[] = [];
	page.on("worker", (worker) => started.push(worker.url()));
	await openPage(page, path);
	expect(await agreed(page, "CPU of any region and hour")).toBeCloseTo(1.4, 0);
	expect(await agreed(page, "Mean CPU")).toBeCloseTo(66, -1);
	const [received, executed] = [await range(page, "received"), await range(page, "executed")];
	expect(received.most / received.least).toBeGreaterThan(4);
	expect(executed.most / executed.least).toBeLessThan(1.6);
	expect(started).toEqual([]);
});

test("turning a mechanism off changes the drawing and the URL", async ({ page }) => {
	await openModel(page, path);
	const before = await range(page, "executed");
	await page.getByRole("checkbox", { name: /Time shifting/ }).uncheck();
	await expect.poll(async () => (await range(page, "executed")).most).toBeGreaterThan(1.4 * before.most);
	await expect.poll(() => new URL(page.url()).searchParams.get("timeShifting")).toBe("0");
});

test("a URL restores the setting and its events", async ({ page }) => {
	await openModel(page, `${path}?preset=Downstream+at+half`);
	await computed(page);
	await expect(
		page.getByText("the service is back at full capacity", { exact: true }).filter({ visible: true }),
	).toBeVisible();
	await page.getByText("More mechanisms").click();
	await page.getByRole("checkbox", { name: "Back-pressure" }).uncheck();
	await computed(page);
	await page.reload();
	await expect(page.getByRole("checkbox", { name: "Back-pressure" })).not.toBeChecked();
	await expect(
		page.getByText("the service is back at full capacity", { exact: true }).filter({ visible: true }),
	).toBeVisible();
	await page.getByRole("slider", { name: "Time" }).press("End");
	await expect.poll(() => readOut(page, "Deadlines missed")).toBeGreaterThan(0);
});

test("a scenario starts at its first event", async ({ page }) => {
	await openModel(page, path);
	const time = page.getByRole("slider", { name: "Time" });
	await page.getByRole("combobox", { name: "Scenario" }).selectOption("Three regions lost");
	await expect(time).toHaveAttribute("aria-valuetext", "4:00 h");
	await page.getByRole("combobox", { name: "Scenario" }).selectOption("Normal day");
	await expect(time).toHaveAttribute("aria-valuetext", "19:00 h");
});

test("the model runs in a worker, from a file of this site that its policy allows", async ({
	page,
	baseURL,
}) => {
	const refused: string[] = [];
	await page.exposeFunction("refused", (what: string) => refused.push(what));
	await page.addInitScript(() => {
		addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
			Reflect.get(globalThis, "refused")(`${violatedDirective} ${blockedURI}`);
		});
	});
	await openModel(page, path);
	const started = page.waitForEvent("worker");
	await openSettings(page);
	await page.getByRole("slider", { name: /^Load, / }).press("ArrowRight");
	expect((await started).url()).toContain(`${baseURL}/_next/static/`);
	await computed(page);
	expect(refused).toEqual([]);
});

test("no other script can be started as a worker", async ({ page }) => {
	await openModel(page, path);
	await page.getByText("More mechanisms").click();
	await page.getByRole("checkbox", { name: "Slow start" }).uncheck();
	await computed(page);
	const outcome = await page.evaluate(() => {
		const tries = ["data:text/javascript,1", "/robots.txt", "https://elsewhere.example/_next/static/a.js"];
		return tries.map((address) => {
			try {
				new Worker(address);
				return "started";
			} catch (error) {
				return error instanceof Error ? error.name : "refused";
			}
		});
	});
	expect(outcome).toEqual(["TypeError", "TypeError", "TypeError"]);
});

test("dragging a slider queues only the latest setting for the worker", async ({ page }) => {
	await page.addInitScript(() => {
		const { postMessage } = Worker.prototype;
		const asked: number[] = [];
		Reflect.set(globalThis, "asked", asked);
		Worker.prototype.postMessage = function (this: Worker, question: { load: number }) {
			asked.push(question.load);
			postMessage.call(this, question);
		};
	});
	await openModel(page, path);
	await openSettings(page);
	const dial = page.getByRole("slider", { name: /^Load, / });
	await dial.focus();
	// The delay lets answers to earlier settings arrive in between.
	for (let press = 0; press < 20; press++) await page.keyboard.press("ArrowRight", { delay: 100 });
	await computed(page);
	const asked = () => page.evaluate((): number[] => Reflect.get(globalThis, "asked"));
	await expect.poll(async () => (await asked()).at(-1)).toBeCloseTo(1.2, 5);
	expect((await asked()).length).toBeLessThan(20);
	await expect(dial).toHaveValue("1.2");
});

test("plays from the shown moment, and the keyboard moves time", async ({ page }) => {
	await openModel(page, path);
	await page.getByRole("slider", { name: "Time" }).press("Home");
	await expect(page.locator("[data-cursor]").first()).toHaveAttribute("x1", /^0\./);
	await page.getByLabel("Speed").selectOption("8 hours a second");
	await page.getByRole("button", { name: "Play" }).press("Enter");
	await expect.poll(() => readOut(page, "Time in the model")).toBeGreaterThan(2);
	await page.getByRole("button", { name: "Pause" }).press("Enter");
});

test("the time beside the slider never wraps", async ({ page }) => {
	await openModel(page, path);
	await page.getByRole("slider", { name: "Time" }).press("End");
	const time = page.getByRole("slider", { name: "Time" }).locator("xpath=../following-sibling::span");
	await expect(time).toHaveText(/^23:\d\d h$/);
	const lines = await time.evaluate((element) => {
		const words = document.createRange();
		words.selectNodeContents(element);
		return new Set([...words.getClientRects()].map(({ bottom }) => Math.round(bottom))).size;
	});
	expect(lines).toBe(1);
});

/** The scenarios, each with its characteristic labels. */
const stories = {
	"Normal day": "executed",
	"A client gone wild": "one client sends",
	"Everything in one day": "a function hangs",
};

for (const [story, own] of Object.entries(stories)) {
	test(`labels in the chart of calls neither overlap nor clip: ${story}`, async ({ page }) => {
		await openModel(page, `${path}?preset=${encodeURIComponent(story)}`);
		const drawing = page.getByRole("img", { name: /^Calls received/ });
		await expect(drawing.getByText(own)).toBeVisible();
		for (const width of [360, 768, 1280]) {
			await page.setViewportSize({ width, height: 900 });
			const { covered, cut } = await wordsIn(drawing);
			expect.soft(covered, `${width} px`).toEqual([]);
			expect.soft(cut, `${width} px`).toEqual([]);
		}
	});
}

/** Returns the labels of a drawing that overlap others, apart from their outlines, and those that extend beyond it. */
function wordsIn(drawing: Locator): Promise<{ covered: string[]; cut: string[] }> {
	return drawing.evaluate((svg) => {
		const rim = 3;
		const box = svg.getBoundingClientRect();
		const words = [...svg.querySelectorAll("text")].map((word) => {
			const { left, right, top, bottom } = word.getBoundingClientRect();
			return { says: word.textContent ?? "", left, right, top: top + rim, bottom: bottom - rim };
		});
		const meet = (one: (typeof words)[number], other: (typeof words)[number]) =>
			one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
		return {
			covered: words.flatMap((one, place) =>
				words
					.slice(place + 1)
					.filter((other) => meet(one, other))
					.map((other) => `${one.says} / ${other.says}`),
			),
			cut: words
				.filter(({ left, right }) => left < box.left - rim || right > box.right + rim)
				.map(({ says }) => says),
		};
	});
}

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });

	test("the page shows the day, the comparison, its text, and its assumptions", async ({ page }) => {
		await openPage(page, path);
		await expect(page.getByRole("img", { name: /^Calls received/ })).toBeVisible();
		await expect(page.getByRole("heading", { name: "Agreement with the paper" })).toBeVisible();
		await expect(page.getByRole("heading", { name: "What is assumed" })).toBeVisible();
	});

	test("the role and the paper’s page show the still drawing and a link to run it", async ({ page }) => {
		for (const shown of ["/roles/meta", "/projects/xfaas"]) {
			await openPage(page, shown);
			const figure = page.locator("figure", { has: page.getByRole("img", { name: /^Calls received/ }) });
			await expect(figure.getByRole("link", { name: "Run it" })).toHaveAttribute("href", path);
		}
	});
});

test("a mechanism turned off before hydration stays off", async ({ page }) => {
	let release = () => {};
	const acted = new Promise<void>((resolve) => {
		release = resolve;
	});
	await page.route("**/islands/**", async (route) => {
		await acted;
		await route.continue();
	});
	await openPage(page, path, { waitUntil: "commit" });
	const mechanism = page.getByRole("checkbox", { name: "Time shifting" });
	await mechanism.uncheck();
	release();
	await page.locator("[data-island][data-answers]").waitFor();
	await expect(page).toHaveURL(/timeShifting=0/);
	await expect(mechanism).not.toBeChecked();
});
