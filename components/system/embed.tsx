"use client";
import { useEffect, useState } from "react";
import { embedPath } from "@/lib/content/schema/paths";
import { buttonStyle } from "./controls";
import { useWords } from "./words";

/** In px. A figure with its controls is about as high on a page of 720 px; a higher one scrolls in its frame. */
const HEIGHT = 640;

/**
 * Returns the HTML that embeds a figure in another site, in the state of a URL.
 *
 * @param page absolute URL of the system's page, with its query
 * @param title the system's name, which screen readers announce for the frame
 */
export function renderEmbedCode(page: string, title: string): string {
	const url = new URL(page);
	url.pathname = embedPath(url.pathname.split("/").at(-1) ?? "");
	url.hash = "";
	const text = (value: string) => value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
	return `<iframe src="${text(url.href)}" title="${text(title)}" width="100%" height="${HEIGHT}" loading="lazy" style="border:0"></iframe>`;
}

/** Renders a button that copies the HTML for other sites, and the copied HTML. */
export function EmbedCode({ onKeepMoment }: { onKeepMoment: () => void }) {
	const words = useWords();
	const [code, setCode] = useState("");
	const [isCopied, setCopied] = useState(false);
	return (
		<>
			<button
				type="button"
				className={buttonStyle}
				onClick={async () => {
					onKeepMoment();
					const html = renderEmbedCode(location.href, document.querySelector("h1")?.textContent ?? "");
					setCode(html);
					setCopied(
						await navigator.clipboard.writeText(html).then(
							() => true,
							() => false,
						),
					);
				}}
			>
				{words.copyEmbed}
			</button>
			{code && (
				<label className="grid w-full gap-1 text-small text-muted">
					{isCopied ? words.embedCopied : words.embed}
					<textarea
						readOnly
						rows={3}
						className="w-full rounded-lg border border-rule bg-raised p-2 font-mono text-[0.8rem] text-ink"
						value={code}
						onFocus={(event) => event.target.select()}
					/>
				</label>
			)}
		</>
	);
}

/** Updates the link from an embedded figure to its page, so that it opens at the current moment. */
export function useLinkToPage(isEmbedded: boolean, keepMoment: () => void): void {
	useEffect(() => {
		const link = document.querySelector<HTMLAnchorElement>("a[data-state]");
		if (!isEmbedded || !link) return;
		const follow = () => {
			keepMoment();
			link.search = location.search;
		};
		link.addEventListener("click", follow);
		return () => link.removeEventListener("click", follow);
	}, [isEmbedded, keepMoment]);
}
