/** Replaces the registry of views in tests. Every slug has a view that renders nothing. */
export const loadView = async () => ({
	Figure: () => null,
	Still: () => null,
	Glyph: () => null,
	caption: "",
	isWide: false,
	assumptions: [],
	prepare: async () => ({}),
});
