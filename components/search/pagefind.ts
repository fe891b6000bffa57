type Counts = Record<string, Record<string, number>>;

/** A page, as the engine gives it to a search that found it. */
export interface Fragment {
	url: string;
	meta: Record<string, string>;
	filters: Record<string, string[]>;
	excerpt: string;
	sub_results: { title: string; url: string; excerpt: string; locations: number[] }[];
}

export interface Engine {
	filters(): Promise<Counts>;
	search(
		query: string,
		options: { filters: Record<string, string> },
	): Promise<{ results: { data(): Promise<Fragment> }[]; totalFilters: Counts }>;
}

/** What is used of the engine that Pagefind writes beside its index (pagefind.app/docs/api). */
export interface Pagefind {
	createInstance(options: { noWorker: boolean; excerptLength: number }): Engine;
}
