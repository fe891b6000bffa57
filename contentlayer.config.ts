import { defineDocumentType, makeSource } from "contentlayer2/source-files";
import { toDocumentType } from "./lib/content/read/content-files";
import { collectionNames } from "./lib/content/schema/collections";

/**
 * contentlayer watches, reads and caches the files; it does not judge them. Fields are zod's alone
 * (lib/content/schema/collections.ts), so each document is an envelope: its path, and its source as written.
 */
const documentTypes = collectionNames.map((collection) =>
	defineDocumentType(() => ({
		name: toDocumentType(collection),
		filePathPattern: `${collection}/*.mdx`,
		contentType: "markdown",
	})),
);

export default makeSource({
	contentDirPath: "content",
	contentDirInclude: collectionNames,
	documentTypes,
	onExtraFieldData: "ignore",
	disableImportAliasWarning: true,
	// A pass-through in place of a Markdown compiler: body.html is the whole file as the author wrote it.
	markdown: (processor) => {
		processor.use(function passThrough() {
			this.parser = (source) => ({ type: "root", children: [], source });
			this.compiler = (tree) => ("source" in tree ? String(tree.source) : "");
		});
	},
});
