/** A style as text: the program adds it to its own part of the page. */
declare module "*.css?text" {
	const text: string;
	export default text;
}
