import { createDialHelpers, type Parameter, type Preset } from "@/lib/simulation/parameters";

/** Document types and connectors, as the owner's page about the work names them. Here they differ in nothing. */
export const documentTypes = ["HTML", "PDF", "DOCX", "PPTX", "CSV"] as const;
export const connectors = ["SharePoint", "WebCrawler", "Confluence", "GoogleDrive", "S3"] as const;

/** Value of the dial `words` that cuts nothing. */
export const WHOLE = 200;

/** Initial settings. */
export const defaults = {
	/** % of passages that are in the index a second time, slightly changed. */
	copies: 0,
	/** Words per chunk; `WHOLE` cuts nothing. */
	words: WHOLE,
	/** The connector that drops tables: 0 none, 1 all, then one of the five. */
	tables: 0,
	/** % of labels that point to another passage by mistake. */
	wrong: 0,
	/** 0: BM25. 1: a perfect search, which knows the answers. */
	ranker: 0,
	/** Number of results that an answer cites. */
	citations: 2,
	/** The parameters of BM25: how soon a repeated term saturates, and how much length counts. */
	k1: 1.2,
	b: 0.75,
	/** The document type that is cut into chunks: 0 all, then one of the five. */
	cut: 0,
	/** 0: the labeled queries. 1: a simulated test of two searches. */
	test: 0,
	/** Number of simulated queries. */
	queries: 300,
	/** % of queries that each simulated search gets right in the long run. */
	better: 99.3,
	worse: 98.5,
};

export type Parameters = typeof defaults;
export type Key = keyof Parameters;

const { dial, choice } = createDialHelpers(defaults);
const breaking = "Break something";
const search = "Search";
const simulated = "Two simulated searches";

/** Every dial, in display order. */
export const parameters: readonly Parameter<Key>[] = [
	dial(breaking, "copies", "Passages with a near-duplicate", "%", [0, 100, 10]),
	dial(breaking, "words", `Words per chunk (${WHOLE}: uncut)`, "", [10, WHOLE, 10]),
	choice(breaking, "tables", "Tables dropped by", ["no connector", "all connectors", ...connectors]),
	dial(breaking, "wrong", "Wrong labels", "%", [0, 50, 5]),
	choice(search, "ranker", "Ranking", ["BM25", "Perfect"]),
	dial(search, "citations", "Results cited in an answer", "", [1, 5]),
	dial(search, "k1", "k1", "", [0, 3, 0.1]),
	dial(search, "b", "b", "", [0, 1, 0.05]),
	choice(search, "cut", "Document type to cut", ["all", ...documentTypes]),
	choice(simulated, "test", "Test", ["60 labeled queries", "Two simulated searches"]),
	dial(simulated, "queries", "Queries", "", [20, 3000, 20]),
	dial(simulated, "better", "Search A is right on", "%", [90, 100, 0.1]),
	dial(simulated, "worse", "Search B is right on", "%", [90, 100, 0.1]),
];

/** An event of a scenario, which changes nothing: it says what to look at. */
export interface Step {
	at: number;
	label: string;
}

const scenario = (
	name: string,
	watch: string,
	parameters: Partial<Parameters>,
	script: readonly Step[] = [],
): Preset<Key, Step> => ({ name, watch, parameters, script });

/** The scenarios, the initial one first. */
export const presets: readonly Preset<Key, Step>[] = [
	scenario(
		"A perfect search",
		"This search of this site’s text knows the right answers and puts them first. Yet its precision@10 is poor: most queries have one right answer, not ten.",
		{ ranker: 1 },
	),
	scenario(
		"BM25",
		"The same queries, ranked by their words. Is a result labeled wrongly? Press it to change its label, and the scorecard follows.",
		{},
	),
	scenario(
		"300 queries",
		"Search A is right on 99.3% of all queries, search B on 98.5%. Run the test of 300 queries again and again: sometimes B leads.",
		{ test: 1 },
	),
	scenario(
		"A connector drops tables",
		"One of the five connectors drops its tables, and two answers with them. Recall@1 does not move, because another query gains what one loses.",
		{ tables: 2 + connectors.indexOf("GoogleDrive") },
		[{ at: 34_000, label: "The answer to “200 flaky tests …” was in a table" }],
	),
	scenario(
		"Every passage twice",
		"Each passage has a near-duplicate that nobody labeled. It pushes the answer down, and counts as wrong.",
		{ copies: 100 },
	),
];

/** Assumptions that no source supports, one sentence each. */
export const assumptions: readonly string[] = [
	"The corpus is a recording of this site’s posts, roles and projects, cut at sections into 126 passages. The pages may have changed since.",
	"One person wrote the 60 queries and labeled the passages that answer them. Somebody else would label differently.",
	"Passages are dealt to five document types and five connectors, which differ in nothing until you break one. The names say nothing about a product.",
	"A result counts if it contains an answer as a whole: an answer that is cut apart counts for nobody, and neither does a near-duplicate.",
	"BM25 matches words in lower case, without stemming, synonyms or stop words, and uses exact lengths where Lucene rounds them.",
	"An answer is one statement in one or two parts, and cites the first results. A cited result supports the parts that its label says. No language model is involved.",
	"A wrong label points to a random other passage, so the number of labels stays the same.",
	"Intervals are for other queries of the same kind. They know nothing of errors that all queries share, such as a wrong label.",
	"The two simulated searches get each query right by chance, independently.",
];
