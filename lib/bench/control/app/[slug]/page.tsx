import { html, read, slugs } from "../posts";

export const dynamicParams = false;

export async function generateStaticParams() {
	return (await slugs()).map((slug) => ({ slug }));
}

export default async function Post({ params }: { params: Promise<{ slug: string }> }) {
	const { title, body } = await read((await params).slug);
	return (
		<article>
			<h1>{title}</h1>
			<div dangerouslySetInnerHTML={{ __html: await html(body) }} />
		</article>
	);
}
