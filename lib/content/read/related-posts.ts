import type { Entry } from "@/lib/content/schema/entry";
import { memoizeOnce } from "./memoize";
import { getPosts, getTags, type Post } from "./query";

/** Returns the posts of a post's series in order; none for a post without one. */
export function getSeries({ series }: Post): Post[] {
	if (!series) return [];
	const part = (post: Post) => post.series?.part ?? 0;
	return getPosts()
		.filter((post) => post.series?.name === series.name)
		.sort((a, b) => part(a) - part(b));
}

/** Returns a post and its translations, the original first. Empty for a post that is in one language only. */
export function getTranslations(post: Post): Post[] {
	const original = originalOf(post);
	const group = getTranslationGroups().get(original) ?? [];
	const sorted = [...group].sort((a, b) => Number(b.slug === original) - Number(a.slug === original));
	return sorted.length > 1 ? sorted : [];
}

const originalOf = ({ translationOf, slug }: Post) => translationOf ?? slug;

/** Returns the posts by the slug of their original. */
const getTranslationGroups = memoizeOnce((): Map<string, Post[]> => {
	const groups = new Map<string, Post[]>();
	for (const post of getPosts()) {
		const original = originalOf(post);
		groups.set(original, [...(groups.get(original) ?? []), post]);
	}
	return groups;
});

/** Returns up to three other posts that share tags, those with most shared tags first. */
export function getRelatedPosts(post: Post): Post[] {
	const tagged = getTags().flatMap(({ posts }) => (posts.includes(post) ? posts : []));
	const shared = new Map<Post, number>();
	for (const other of tagged) if (other.slug !== post.slug) shared.set(other, (shared.get(other) ?? 0) + 1);
	const counts = post.tags.map((_, fewer) => post.tags.length - fewer);
	return counts.flatMap((count) => getPosts().filter((other) => shared.get(other) === count)).slice(0, 3);
}

/** Returns the entries before and after one in a list with the latest first. */
export function getNeighbors<E extends Entry>(list: readonly E[], entry: E): { previous?: E; next?: E } {
	const index = list.findIndex(({ slug }) => slug === entry.slug);
	if (index < 0) return {};
	return { previous: list[index + 1], next: list[index - 1] };
}
