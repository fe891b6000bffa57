import { read, slugs } from "./posts";

export default async function Home() {
	const posts = await Promise.all((await slugs()).map(async (slug) => ({ slug, ...(await read(slug)) })));
	return (
		<ul>
			{posts.map(({ slug, title }) => (
				<li key={slug}>
					<a href={`/${slug}`}>{title}</a>
				</li>
			))}
		</ul>
	);
}
