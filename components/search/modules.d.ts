/** A style sheet as text, which the dialog adds to its shadow root. */
declare module "*.css?text" {
	const text: string;
	export default text;
}
