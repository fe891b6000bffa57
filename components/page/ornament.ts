/** The site's ornament. The only file outside content/ that imports content/ornament. */
export { CardOrnament, EdgeOrnament, HeroOrnament } from "@/content/ornament";
