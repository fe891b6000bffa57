import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ResumeArticle } from "@/components/entry/resume";
import { Shell } from "@/components/page/shell";
import { getOthers } from "@/lib/content/read/query";
import { metadataFor } from "@/lib/site/metadata";
import { resumePath } from "@/lib/site/routes";

interface Props {
	params: Promise<{ slug: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
	return getOthers().map(({ slug }) => ({ slug }));
}

const findOther = async ({ params }: Props) => {
	const { slug } = await params;
	return getOthers().find((other) => other.slug === slug);
};

export async function generateMetadata(props: Props): Promise<Metadata> {
	const person = await findOther(props);
	return person ? metadataFor(resumePath(person)) : {};
}

/** Renders the résumé of a person other than the site's owner. */
export default async function ResumeOfPerson(props: Props) {
	const person = await findOther(props);
	if (!person) notFound();
	return (
		<Shell current={resumePath(person)}>
			<ResumeArticle person={person} />
		</Shell>
	);
}
