/** The part of the package's interface that is used here; it comes without types. */
declare module "fontverter" {
	const fontverter: { convert(font: Buffer, format: "truetype"): Promise<Buffer> };
	export default fontverter;
}
