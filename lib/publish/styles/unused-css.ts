import postcss, { type Container, type Declaration, type Document, type Root } from "postcss";

/** Pseudo-elements of form controls. */
const CONTROL = /::(file-selector-button|placeholder|-webkit-(search|date|calendar|inner|outer))|:-moz-ui/;

/** Pseudo-classes and elements of shadow trees, which a page's styles cannot select. */
const HOST = /:host\b/;

const USE = /var\((--[\w-]+)/g;
const USE_WITH_FALLBACK = /var\((--[\w-]+),([^()]*)\)/g;

/** Removes rules without effect from a style sheet. `controls` is whether the page has form controls. */
export function removeUnusedCss(css: string, controls: boolean): string {
	const root = postcss.parse(css);
	dropPropertyFallback(root);
	dropSelectors(root, controls ? HOST : new RegExp(`${HOST.source}|${CONTROL.source}`));
	dropUnset(root);
	resolveFallbacks(root);
	resolveInitialValues(root);
	inlineVariables(root);
	dropUnusedVariables(root);
	dropUnusedFonts(root);
	dropRepeats(root);
	dropEmpty(root);
	root.walk((node) => {
		if (node.type !== "decl") node.raws.before = "";
	});
	return root.toString();
}

/** Removes Tailwind's fallback for @property, which serves browsers older than those in package.json. */
function dropPropertyFallback(root: Root) {
	root.walkAtRules("layer", (layer) => {
		if (layer.params === "properties") layer.remove();
	});
}

function dropSelectors(root: Root, dead: RegExp) {
	root.walkRules((rule) => {
		const selectors = rule.selectors.filter((selector) => !dead.test(selector));
		if (selectors.length > 0) rule.selectors = selectors;
		else rule.remove();
	});
}

/** Removes inherited properties with their initial values, which browsers do not set either. */
function dropUnset(root: Root) {
	const settings = new Map<string, Declaration[]>();
	root.walkDecls(/^font-(feature|variation)-settings$/, (declaration) => {
		settings.set(declaration.prop, [...(settings.get(declaration.prop) ?? []), declaration]);
	});
	for (const declarations of settings.values())
		if (declarations.every(({ value }) => /^(initial|inherit|normal)$/.test(value)))
			for (const declaration of declarations) declaration.remove();
}

/** Resolves fallbacks: `var(--a,b)` becomes `b` if nothing sets --a, and loses its fallback if the root sets it. */
function resolveFallbacks(root: Root) {
	const { set, always } = variablesOf(root);
	root.walkDecls((declaration) => {
		declaration.value = declaration.value.replace(
			USE_WITH_FALLBACK,
			(use, name: string, fallback: string) => {
				if (always.has(name)) return `var(${name})`;
				return set.has(name) ? use : fallback.trim();
			},
		);
	});
}

/** Replaces a registered variable that nothing sets by its initial value. */
function resolveInitialValues(root: Root) {
	const { set } = variablesOf(root);
	const initial = new Map<string, string>();
	root.walkAtRules("property", (rule) => {
		rule.walkDecls("initial-value", ({ value }) => {
			if (!set.has(rule.params)) initial.set(rule.params, value);
		});
	});
	root.walkDecls((declaration) => {
		declaration.value = declaration.value.replace(
			/var\((--[\w-]+)\)/g,
			(use, name: string) => initial.get(name) ?? use,
		);
	});
}

/**
 * Replaces a Tailwind variable by its value if every rule that uses it also sets it for the same property, and every
 * rule that sets it uses it. Then the winning rule sets both.
 */
function inlineVariables(root: Root) {
	const uses = new Map<string, { props: Set<string>; own: boolean }>();
	const valueIn = ({ parent }: Declaration, name: string) =>
		parent?.nodes.findLast((node): node is Declaration => node.type === "decl" && node.prop === name)?.value;
	root.walkDecls((declaration) => {
		for (const [, name = ""] of declaration.value.matchAll(USE)) {
			const { props, own } = uses.get(name) ?? { props: new Set(), own: true };
			uses.set(name, {
				props: props.add(declaration.prop),
				own: own && valueIn(declaration, name) !== undefined,
			});
		}
	});
	root.walkDecls(/^--tw-/, ({ prop, parent }) => {
		const use = uses.get(prop);
		const usedHere = parent?.some((node) => node.type === "decl" && node.value.includes(`var(${prop}`));
		if (use && !usedHere) use.own = false;
	});
	root.walkDecls((declaration) => {
		declaration.value = declaration.value.replace(/var\((--tw-[\w-]+),?\s*\)/g, (use, name: string) => {
			const { props, own } = uses.get(name) ?? {};
			return own && props?.size === 1 ? (valueIn(declaration, name) ?? use) : use;
		});
	});
}

/** Removes unused variables, and registrations without effect. */
function dropUnusedVariables(root: Root) {
	const { set, used } = variablesOf(root);
	root.walkDecls(/^--tw-/, (declaration) => {
		if (!used.has(declaration.prop)) declaration.remove();
	});
	root.walkAtRules("property", (rule) => {
		const starts = rule.some((node) => node.type === "decl" && node.prop === "initial-value");
		if (!used.has(rule.params) || !(starts || set.has(rule.params))) rule.remove();
	});
}

/** Removes fonts that no declaration names. */
function dropUnusedFonts(root: Root) {
	const values: string[] = [];
	const faces: { face: Container; family: string }[] = [];
	root.walkDecls(({ prop, value, parent }) => {
		if (parent?.type !== "atrule" || !("name" in parent) || parent.name !== "font-face") values.push(value);
		else if (prop === "font-family") faces.push({ face: parent, family: value.replaceAll('"', "") });
	});
	for (const { face, family } of faces) if (!values.some((value) => value.includes(family))) face.remove();
}

/** Collects the variables that rules set, those that the root sets, and those that values use. */
function variablesOf(root: Root) {
	const set = new Set<string>();
	const always = new Set<string>();
	const used = new Set<string>();
	root.walkDecls((declaration) => {
		if (declaration.prop.startsWith("--")) set.add(declaration.prop);
		if (declaration.prop.startsWith("--") && isOfRoot(declaration)) always.add(declaration.prop);
		for (const [, name = ""] of declaration.value.matchAll(USE)) used.add(name);
	});
	return { set, always, used };
}

const isOfRoot = ({ parent }: Declaration) =>
	parent?.type === "rule" &&
	"selectors" in parent &&
	String(parent.selectors).split(",").includes(":root") &&
	!isConditional(parent);

/** Returns whether a rule is conditional, for example on print. A layer is not a condition. */
function isConditional(rule: Container): boolean {
	for (let around: Container | Document | undefined = rule.parent; around; around = around.parent)
		if ("name" in around && around.name !== "layer") return true;
	return false;
}

/** Removes a duplicate declaration from a rule. */
function dropRepeats(root: Root) {
	root.walkRules((rule) => {
		const seen = new Set<string>();
		for (const node of [...rule.nodes].reverse()) {
			if (node.type !== "decl") continue;
			if (seen.has(node.toString())) node.remove();
			seen.add(node.toString());
		}
	});
}

function dropEmpty(container: Container) {
	for (const node of [...(container.nodes ?? [])]) {
		if (!("nodes" in node) || node.nodes === undefined) continue;
		dropEmpty(node);
		if (node.nodes.length === 0) node.remove();
	}
}
