/** A style as text: the program adds it to its own part of the page. */
declare module "*.css?text" {
	const text: string;
	export default text;
}

/** What is used of the engine that Pagefind writes beside its index (pagefind.app/docs/api). */
declare module "pagefind/browser" {
	type Counts = Record<string, Record<string, number>>;
	interface Fragment {
		url: string;
		meta: Record<string, string>;
		filters: Record<string, string[]>;
		excerpt: string;
		sub_results: { title: string; url: string; excerpt: string; locations: number[] }[];
	}
	export function options(options: { noWorker: boolean; excerptLength: number }): Promise<void>;
	export function filters(): Promise<Counts>;
	export function search(
		query: string,
		options: { filters: Record<string, string> },
	): Promise<{ results: { data(): Promise<Fragment> }[]; totalFilters: Counts }>;
	export function destroy(): Promise<void>;
}
