import { Script } from "@/components/enhance/script";
import { getLiveVersion } from "@/lib/content/read/live-content";
import { readReportedProblems } from "@/lib/content/read/reported-problems";

/** Development only: what is wrong in the content, above whatever page is open; gone as soon as it is mended. */
export function Authoring() {
	const told = readReportedProblems();
	return (
		<>
			{told && (
				<section
					aria-label="Problems of the content"
					role="alert"
					className="border-b-2 border-accent bg-raised"
				>
					<pre className="wrap py-4 font-mono whitespace-pre-wrap wrap-anywhere text-small leading-normal">
						{told}
					</pre>
				</section>
			)}
			<meta name="content-version" content={getLiveVersion()} />
			<Script program="live" />
		</>
	);
}
