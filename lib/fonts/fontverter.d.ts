/** Types of the used part of the package, which has none. */
declare module "fontverter" {
	const fontverter: { convert(font: Buffer, format: "truetype"): Promise<Buffer> };
	export default fontverter;
}
