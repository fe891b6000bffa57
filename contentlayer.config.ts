import { defineDocumentType, makeSource } from "contentlayer2/source-files";
import { toDocumentType } from "./lib/content/read/content-files";
import { SOURCE } from "./lib/content/read/snapshot";
import { collectionNames } from "./lib/content/schema/collections";

/**
 * contentlayer generates the documents that the site reads, and caches them. It never reads an author's file: its
 * source is the JSON that the check writes (lib/content/read/snapshot.ts), so it neither parses nor runs frontmatter.
 */
const documentTypes = collectionNames.map((collection) =>
	defineDocumentType(() => ({
		name: toDocumentType(collection),
		filePathPattern: `${collection}/*.json`,
		contentType: "data",
		fields: {
			file: { type: "string", required: true },
			frontmatter: { type: "json", required: true },
			text: { type: "string", required: true },
		},
	})),
);

export default makeSource({
	contentDirPath: SOURCE,
	contentDirInclude: collectionNames,
	documentTypes,
	disableImportAliasWarning: true,
});
