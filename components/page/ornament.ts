/** The site's ornament. Only this file may import content/ornament. */
export { CardOrnament, EdgeOrnament, HeroOrnament } from "@/content/ornament";
