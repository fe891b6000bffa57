import { getSiteWords } from "@/lib/content/read/words";
import { MOST_LETTERS } from "@/lib/search/search";
import { searchPath } from "@/lib/site/routes";

/**
 * Renders a search form that needs no JavaScript. The server fills the empty element below it with copies of the
 * template (lib/serve/search-page.ts), so results use this page's classes.
 */
export function SearchForm() {
	const { search } = getSiteWords();
	return (
		<>
			<search>
				<form action={searchPath} className="flex max-w-[38.6em] flex-wrap gap-3">
					<input
						type="search"
						name="q"
						aria-label={search.searchEveryPage}
						maxLength={MOST_LETTERS}
						autoComplete="off"
						spellCheck={false}
						className="min-h-11 min-w-0 flex-1 border-b border-rule bg-paper text-base text-ink"
					/>
					<button type="submit" className="min-h-11 min-w-11 cursor-pointer text-accent underline">
						{search.title}
					</button>
				</form>
			</search>
			<div data-search-results="" />
			<template data-search-hit="">
				<li className="py-3">
					<a href={searchPath} className="text-row">
						Title
					</a>{" "}
					<span className="text-small text-muted">Kind</span>
					<p className="text-muted">Excerpt</p>
				</li>
			</template>
		</>
	);
}
