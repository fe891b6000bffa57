/** A text for each plural category of a language (Unicode CLDR). */
export type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** The shape of a dictionary: any text in place of each text, and the plural forms of any language. */
export type Translated<Source> = {
	[Name in keyof Source]: Source[Name] extends string
		? string
		: Source[Name] extends Plural
			? Plural
			: Translated<Source[Name]>;
};

/** A dictionary without some of its texts. */
export type Partially<Source> = {
	[Name in keyof Source]?: Source[Name] extends string | Plural ? Source[Name] : Partially<Source[Name]>;
};

const PLACEHOLDER = /\{(\w+)\}/g;

/** Returns a text with a value in place of each placeholder: "{count} more". Throws if a value is missing. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
	return text.replace(PLACEHOLDER, (_, name: string) => {
		const value = values[name];
		if (value === undefined) throw new RangeError(`"${text}" has no value for {${name}}`);
		return String(value);
	});
}

/** Splits a text at its placeholders. Texts have even indexes, and names of placeholders odd ones. */
export const splitAtPlaceholders = (text: string): string[] => text.split(PLACEHOLDER);

/** Returns the form of a plural for a count. */
export const choosePlural = (locale: string, plural: Plural, count: number): string =>
	plural[new Intl.PluralRules(locale).select(count)] ?? plural.other;

/** Returns a plural with its count: "3 pages". */
export const fillPlural = (
	locale: string,
	plural: Plural,
	count: number,
	values: Readonly<Record<string, string>> = {},
): string =>
	fill(choosePlural(locale, plural, count), {
		...values,
		count: new Intl.NumberFormat(locale).format(count),
	});

/** Joins texts as a list in a sentence: "a, b, and c", or "a, b, or c". */
export const joinList = (
	locale: string,
	items: readonly string[],
	type: "conjunction" | "disjunction" = "conjunction",
): string => new Intl.ListFormat(locale, { type }).format(items);
