/**
 * A number from 0 to 10¹⁵ as English prints it, to three decimals: "12,345.6". `toLocaleString` says the same, but at
 * its first call a browser loads its tables of languages: 35 ms in which a page does not answer.
 */
export function formatThousands(value: number): string {
	const [whole = "", decimals] = String(Number(value.toFixed(3))).split(".");
	const parted = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
	return decimals ? `${parted}.${decimals}` : parted;
}
