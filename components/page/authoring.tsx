import { Script } from "@/components/enhance/script";
import { getLiveVersion } from "@/lib/content/read/live-content";
import { readReportedProblems } from "@/lib/content/read/reported-problems";

/** Development only: shows content errors above the page until they are fixed. */
export function Authoring() {
	const errors = readReportedProblems();
	return (
		<>
			{errors && (
				<section
					aria-label="Problems of the content"
					role="alert"
					className="border-b-2 border-accent bg-raised"
				>
					<pre className="wrap py-4 font-mono whitespace-pre-wrap wrap-anywhere text-small leading-normal">
						{errors}
					</pre>
				</section>
			)}
			<meta name="content-version" content={getLiveVersion()} />
			<Script program="dev-reload" />
		</>
	);
}
