import { readdirSync } from "node:fs";
import path from "node:path";
import { prerender } from "react-dom/static";
import { z } from "zod";

const params = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const callable = z.custom<(...given: unknown[]) => unknown>((value) => typeof value === "function");
const served = z.object({
	default: callable.optional(),
	GET: callable.optional(),
	generateStaticParams: callable.optional(),
	generateMetadata: callable.optional(),
});

const folder = import.meta.dirname;
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
	.filter((file) =>
		/(^|\/)(page|route|global-not-found|sitemap|robots|(opengraph|twitter)-image)\.tsx?$/.test(file),
	)
	// The production build excludes it.
	.filter((file) => !file.startsWith("style-guide/"))
	.sort();

/** The response of a file below app/ for some parameters. */
export interface Surface {
	/** File and parameters: `blog/[slug]/page.tsx {"slug":"queues"}`. */
	name: string;
	/** Renders its head and body as Next does. Returns nothing for a page that calls notFound(). */
	render: () => Promise<string>;
}

/** Returns every response for the mocked content. New pages, feeds, and routes are included automatically. */
export async function listSurfaces(): Promise<Surface[]> {
	const surfaces: Surface[] = [];
	for (const file of files) {
		const surface = served.parse({ ...(await import(path.join(folder, file))) });
		const cases = z.array(params).parse((await surface.generateStaticParams?.({})) ?? [{}]);
		for (const given of cases)
			surfaces.push({
				name: `${file} ${JSON.stringify(given)}`,
				render: () => render(surface, given).catch(nothingIfMissing),
			});
	}
	return surfaces;
}

/** The error of Next's notFound(). */
const missing = z.object({ digest: z.literal("NEXT_HTTP_ERROR_FALLBACK;404") });

function nothingIfMissing(error: unknown): string {
	if (missing.safeParse(error).success) return "";
	throw error;
}

async function render(surface: z.output<typeof served>, given: z.output<typeof params>): Promise<string> {
	const props = { params: Promise.resolve(given), searchParams: Promise.resolve({}) };
	const head = JSON.stringify((await surface.generateMetadata?.(props)) ?? "");
	const body = surface.GET
		? await surface.GET(new Request("https://example.com/"), props)
		: await surface.default?.(props);
	if (body instanceof Response) return head + (await body.text());
	if (body !== null && typeof body === "object" && "$$typeof" in body) {
		const { prelude } = await prerender(z.custom<React.ReactNode>().parse(body));
		return head + (await new Response(prelude).text());
	}
	return head + JSON.stringify(body ?? "");
}
