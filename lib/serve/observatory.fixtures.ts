import { DomUtils, parseDocument } from "htmlparser2";

/** A response as MDN's HTTP Observatory sees it, over HTTPS. Header names are in lower case. */
interface Response {
	headers: Record<string, string>;
	html: string;
}

/** Minimum score for bonus points. */
const EXTRA_CREDIT = 90;

/** Minimum score of each grade. */
const GRADES: [score: number, grade: string][] = [
	[100, "A+"],
	[90, "A"],
	[85, "A-"],
	[80, "B+"],
	[70, "B"],
	[65, "B-"],
	[60, "C+"],
	[50, "C"],
	[45, "C-"],
	[40, "D+"],
	[30, "D"],
	[25, "D-"],
	[0, "F"],
];

const BROAD = /^(?:ftp:|https?:|\*|https?:\/\/\*(?:\.\*)?)$/;
const INLINE = /^(?:'unsafe-inline'|data:)$/;
const INSECURE = /^(?:http|ftp):/;

/**
 * Returns the HTTP Observatory's score of a response, and the points of each of its tests
 * (developer.mozilla.org/observatory, "Tests and scoring"). Redirection from HTTP and preloading of HSTS depend on
 * the host.
 */
export function scoreResponse({ headers, html }: Response) {
	const policies = readPolicies({ headers, html });
	const points = {
		"content-security-policy": policies.all.size === 0 ? -25 : scorePolicy(policies.all),
		cookies: headers["set-cookie"] === undefined ? 0 : -20,
		"cross-origin-resource-sharing": headers["access-control-allow-credentials"] === "true" ? -50 : 0,
		"cross-origin-resource-policy": scoreSharing(headers["cross-origin-resource-policy"]),
		"referrer-policy": scoreReferrer(headers["referrer-policy"]),
		"strict-transport-security": scoreTransport(headers["strict-transport-security"]),
		"subresource-integrity": scoreScripts(html),
		"x-content-type-options": headers["x-content-type-options"] === "nosniff" ? 0 : -5,
		"x-frame-options": scoreFraming(policies.inHeader, headers["x-frame-options"]),
	};
	const all = Object.values(points);
	const sum = (some: number[]) => some.reduce((total, value) => total + value, 0);
	const base = 100 + sum(all.filter((value) => value < 0));
	const score = Math.max(0, base >= EXTRA_CREDIT ? base + sum(all.filter((value) => value > 0)) : base);
	const [, grade = "F"] = GRADES.find(([least]) => score >= least) ?? [];
	return { score, grade, points };
}

type Policy = Map<string, string[]>;

function readPolicies({ headers, html }: Response): { inHeader: Policy; all: Policy } {
	const inHeader = headers["content-security-policy"] ?? "";
	const inPage = elementsOf(html, "meta")
		.filter(({ attribs }) => attribs["http-equiv"]?.toLowerCase() === "content-security-policy")
		.map(({ attribs }) =>
			(attribs.content ?? "").replace(/(?:^|;)\s*(?:frame-ancestors|report-uri|sandbox)\b[^;]*/g, ""),
		);
	return { inHeader: readPolicy([inHeader]), all: readPolicy([inHeader, ...inPage]) };
}

function readPolicy(texts: string[]): Policy {
	const policy: Policy = new Map();
	for (const directive of texts.flatMap((text) => text.split(/[;,]/))) {
		const [name, ...sources] = directive.trim().toLowerCase().split(/\s+/);
		if (name) policy.set(name, [...(policy.get(name) ?? []), ...sources]);
	}
	return policy;
}

function scorePolicy(policy: Policy): number {
	const sourcesOf = (name: string) => policy.get(name) ?? policy.get("default-src") ?? ["*"];
	const [scripts, styles, objects] = ["script-src", "style-src", "object-src"].map(sourcesOf);
	const hasHash = (sources: string[] = []) => sources.some((source) => /^'(?:sha\d{3}|nonce)-/.test(source));
	const isUnsafe = (sources: string[] = []) =>
		sources.some(
			(source) =>
				BROAD.test(source) || (INLINE.test(source) && !(source === "'unsafe-inline'" && hasHash(sources))),
		);
	const isPassive = (name: string) => name === "img-src" || name === "media-src";
	const isInsecure = (passive: boolean) =>
		[...policy].some(
			([name, sources]) => isPassive(name) === passive && sources.some((one) => INSECURE.test(one)),
		);
	if (isUnsafe(scripts) || objects?.some((source) => BROAD.test(source)) || isInsecure(false)) return -20;
	if ([...(scripts ?? []), ...(styles ?? [])].includes("'unsafe-eval'") || isInsecure(true)) return -10;
	if (isUnsafe(styles)) return 0;
	return policy.get("default-src")?.join() === "'none'" ? 10 : 5;
}

function scoreSharing(value: string | undefined): number {
	if (value === "same-origin" || value === "same-site") return 10;
	return value === undefined || value === "cross-origin" ? 0 : -5;
}

function scoreReferrer(value: string | undefined): number {
	if (value === undefined) return 0;
	return /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(value) ? 5 : -5;
}

/** Six months, in seconds. */
const SIX_MONTHS = 15_768_000;

function scoreTransport(value: string | undefined): number {
	const seconds = /max-age=(\d+)/.exec(value ?? "")?.[1];
	if (seconds === undefined) return -20;
	return Number(seconds) >= SIX_MONTHS ? 0 : -10;
}

function scoreScripts(html: string): number {
	const scripts = elementsOf(html, "script").flatMap(({ attribs }) => (attribs.src ? [attribs] : []));
	const others = scripts.filter(({ src = "" }) => /^(?:https?:)?\/\//.test(src));
	if (others.some(({ src = "" }) => !src.startsWith("https://"))) return -50;
	if (others.some(({ integrity }) => !integrity)) return -5;
	return scripts.length > 0 && scripts.every(({ integrity }) => integrity) ? 5 : 0;
}

function scoreFraming(policy: Policy, header: string | undefined): number {
	const ancestors = policy.get("frame-ancestors");
	if (ancestors) return ancestors.some((source) => BROAD.test(source)) ? -20 : 5;
	return /^(?:deny|sameorigin)$/i.test(header ?? "") ? 0 : -20;
}

const elementsOf = (html: string, name: string) => DomUtils.getElementsByTagName(name, parseDocument(html));
