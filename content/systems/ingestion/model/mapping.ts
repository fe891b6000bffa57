/**
 * Attribute mapping as data: a row for each attribute of a connector says which attribute of the index it becomes, and
 * how its value is read. A new connector is new rows, not new code. Names of index attributes: Amazon Kendra.
 */
interface Row {
	connector: string;
	from: string;
	to: IndexAttribute;
	read: keyof typeof readers;
}

export type Mapping = readonly Row[];

/** What every document in the index needs. */
const required = ["_authors", "_last_updated_at"] as const;
type IndexAttribute = (typeof required)[number];

type Value = string | string[];

/** Ways to read a value. Each returns undefined for a value that it cannot read. */
const readers = {
	name: (value: string): Value | undefined => (value.trim() ? [value.trim()] : undefined),
	date: (value: string): Value | undefined => toIsoDate(Date.parse(value)),
	"seconds since 1970": (value: string): Value | undefined =>
		/^\d+$/.test(value) ? toIsoDate(Number(value) * 1000) : undefined,
};

function toIsoDate(ms: number): string | undefined {
	return Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : undefined;
}

export const mapping: Mapping = [
	{ connector: "wiki", from: "creator", to: "_authors", read: "name" },
	{ connector: "wiki", from: "lastModified", to: "_last_updated_at", read: "date" },
	{ connector: "drive", from: "owner", to: "_authors", read: "name" },
	{ connector: "drive", from: "modified", to: "_last_updated_at", read: "seconds since 1970" },
	{ connector: "site", from: "Author", to: "_authors", read: "name" },
	{ connector: "site", from: "Modified", to: "_last_updated_at", read: "date" },
];

/** Returns the attributes of a document under their names in the index. Leaves out what no row can read. */
export function mapAttributes(
	connector: string,
	attributes: Readonly<Record<string, string>>,
	rows: Mapping,
): Partial<Record<IndexAttribute, Value>> {
	const mapped: Partial<Record<IndexAttribute, Value>> = {};
	for (const row of rows) {
		const value = row.connector === connector ? attributes[row.from] : undefined;
		const read = value === undefined ? undefined : readers[row.read](value);
		if (read !== undefined) mapped[row.to] = read;
	}
	return mapped;
}

/** Returns the attributes that the index needs and the mapping does not give. */
export function findUnmapped(
	connector: string,
	attributes: Readonly<Record<string, string>>,
	rows: Mapping,
): IndexAttribute[] {
	const mapped = mapAttributes(connector, attributes, rows);
	return required.filter((name) => mapped[name] === undefined);
}
