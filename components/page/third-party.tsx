import { Script } from "@/components/enhance/script";
import { site } from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import { fill } from "@/lib/words/format";

/** Loads the scripts of content/site.json that belong on every page. Under npm run dev there are no visits to count. */
export function IdleScripts() {
	if (process.env.NODE_ENV === "development") return null;
	return site.scripts?.some(({ load }) => load === "idle") && <Script program="idle-scripts" />;
}

/** Renders a button for each script of content/site.json that loads on a press, such as comments. */
export function PressScripts() {
	const scripts = site.scripts?.filter(({ load }) => load === "press") ?? [];
	if (scripts.length === 0) return null;
	const { thirdParty } = getSiteWords().page;
	return (
		<>
			{scripts.map(({ src, label }) => (
				<section
					key={src}
					aria-label={label}
					data-press-script={src}
					data-no-print
					className="needs-script mt-16 border-t border-rule pt-6 text-small text-muted"
				>
					<button
						type="button"
						className="me-4 min-h-10 rounded-lg border border-rule px-4 text-ink hover:border-current hover:text-accent disabled:opacity-60"
					>
						{label}
					</button>
					<output>{fill(thirdParty, { host: new URL(src).host })}</output>
				</section>
			))}
			<Script program="press-scripts" />
		</>
	);
}
