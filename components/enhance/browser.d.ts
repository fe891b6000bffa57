/** APIs of some browsers that TypeScript's DOM types lack. */
declare global {
	interface Navigator {
		/** Network Information API. */
		connection?: { saveData: boolean };
	}
	interface Document {
		/** Whether the browser renders the page ahead of a visit. */
		prerendering?: boolean;
	}
}

export {};
