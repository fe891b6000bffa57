import { z } from "zod";

const position = z.object({ line: z.number(), column: z.number() });
const remark = position.extend({ message: z.string() });
const target = position.extend({ url: z.string() });

/** One use of an imported component in a body. */
const use = position.extend({
	/** Its name in the body, the name of the export, and the import path. */
	name: z.string(),
	exported: z.string(),
	from: z.string(),
	/** Its attributes, and "children" if it has content; undefined if an expression spreads attributes. */
	given: z.array(z.string()).optional(),
});
export type ComponentUse = z.output<typeof use>;

/** A component in a body that uses names of a system, with its attributes. */
const systemUse = z.object({
	component: z.string(),
	/** The system's slug. */
	system: z.string(),
	attributes: z.array(position.extend({ name: z.string(), text: z.string() })),
});
export type SystemUse = z.output<typeof systemUse>;

/** Facts that the check derives from a body alone. They depend on no other file, so they are cached by the body. */
export const bodyFacts = z.object({
	problems: z.array(remark),
	warnings: z.array(remark),
	/** IDs of the headings. */
	headings: z.array(z.string()),
	/** IDs of other elements that links can target. */
	ids: z.array(position.extend({ id: z.string() })),
	links: z.array(target),
	images: z.array(target),
	/** Videos, and files of captions. */
	media: z.array(target.extend({ kind: z.enum(["video", "captions"]) })),
	/** Components that contact a host of another company. */
	players: z.array(position.extend({ component: z.string(), host: z.string() })),
	/** The program in the body, each statement on its own line of the file; empty without imports and exports. */
	modules: z.string(),
	/** Uses of imported components. */
	uses: z.array(use),
	/** Components that use names of a system. */
	systems: z.array(systemUse),
});
export type BodyFacts = z.output<typeof bodyFacts>;

/** A problem in a body, with its line and column in the file. */
export type Remark = z.output<typeof remark>;

/** Returns the facts of a body that could not be inspected. */
export const onlyProblem = (problem: Remark): BodyFacts => withProblems([problem]);

/** Returns the facts of a body that could not be inspected, for several problems. */
export const withProblems = (problems: Remark[]): BodyFacts => ({
	problems,
	warnings: [],
	headings: [],
	ids: [],
	links: [],
	images: [],
	media: [],
	players: [],
	modules: "",
	uses: [],
	systems: [],
});
