/** Stands for the registry of views: any slug has a view that renders nothing. */
export const loadView = async () => ({
	Figure: () => null,
	Still: () => null,
	Glyph: () => null,
	caption: "",
	isWide: false,
	assumptions: [],
	prepare: async () => ({}),
});
