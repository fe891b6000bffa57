import { findUnmapped, type Mapping, mapping } from "./mapping";

/** The documents, each with the connector that it comes from. Their attributes have the connector's own names. */
export const documents = [
	{ name: "Travel", connector: "wiki", attributes: { creator: "Ada", lastModified: "2026-03-02T09:00:00Z" } },
	{ name: "Salaries", connector: "drive", attributes: { owner: "Grace", modified: "1772442000" } },
	{ name: "Budget", connector: "site", attributes: { Author: "Alan", Modified: "2026-03-04T09:00:00Z" } },
	{
		name: "Prices",
		connector: "wiki",
		attributes: { creator: "Edsger", lastModified: "2026-03-05T09:00:00Z" },
	},
	{ name: "Guide", connector: "drive", attributes: { owner: "Barbara", modified: "1772701200" } },
	{ name: "Benefits", connector: "site", attributes: { Author: "Tony", Modified: "2026-03-07T09:00:00Z" } },
] as const;

/** The mapping without the row that the story of the poison message lacks. */
const incomplete: Mapping = mapping.filter(
	({ connector, to }) => !(connector === "site" && to === "_authors"),
);

/** Returns the mapping by the value of its dial. */
export const getMapping = (dial: number): Mapping => (dial === 0 ? mapping : incomplete);

const poison = [0, 1].map((dial) =>
	documents.map(
		({ connector, attributes }) => findUnmapped(connector, attributes, getMapping(dial)).length > 0,
	),
);

/** Returns whether a worker cannot map the attributes of a document. */
export const isPoison = (document: number, dial: number): boolean => poison[dial]?.[document] ?? false;
