/** An entry that a résumé becomes, without its slug. */
export interface ResumeEntry {
	collection: "people" | "roles" | "projects";
	/** Words that the slug is made of. */
	name: string;
	frontmatter: Record<string, unknown>;
	body: string;
	/** What could not be converted, by field. */
	remarks: { field: string; message: string }[];
}
