/** The placeholder text of a new file. */
export const TEMPLATE = {
	summary: "One sentence for lists, search engines and previews: 50 to 160 characters.",
	headline: "What this person does, in one line",
	position: "Job title",
	tag: "untagged",
	paper: {
		authors: [{ name: "Name as printed", affiliation: "Organization as printed" }],
		venue: "Conference or journal in full",
		venueShort: "Its short name with the year",
		doi: "10.0000/as-printed",
	},
	body: "Opening.\n\n## First section\n\nText.\n",
};
