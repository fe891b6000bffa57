import { z } from "zod";

const position = z.object({ line: z.number(), column: z.number() });
const remark = position.extend({ message: z.string() });
const target = position.extend({ url: z.string() });

/** A component from another file, where a body uses it. */
const use = position.extend({
	/** Its name in the body, the name under which its file exports it, and that file as the body names it. */
	name: z.string(),
	exported: z.string(),
	from: z.string(),
	/** The attributes it is given, "children" where something stands between its tags; undefined where an expression gives some. */
	given: z.array(z.string()).optional(),
});
export type ComponentUse = z.output<typeof use>;

/** What a body says of itself, whatever the other files hold: so it can be kept as long as the body stays. */
export const bodyFacts = z.object({
	problems: z.array(remark),
	/** Anchors of the headings. */
	headings: z.array(z.string()),
	/** Ids of other elements that a link can lead to. */
	ids: z.array(position.extend({ id: z.string() })),
	links: z.array(target),
	images: z.array(target),
	/** The body's imports alone, each on its own line of the file; empty where there are none. */
	modules: z.string(),
	/** The imported components. */
	uses: z.array(use),
});
export type BodyFacts = z.output<typeof bodyFacts>;

/** Something to mend in a body, at its line and column of the file. */
export type Remark = z.output<typeof remark>;
