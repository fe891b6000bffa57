import path from "node:path";
import type { PublishedFiles } from "@/lib/content/read/content-files";
import { folderOfFile } from "@/lib/content/schema/entry-files";
import { didYouMean } from "@/lib/content/schema/problem";
import { type FileInside, listFiles, resolveInside } from "@/lib/files/inside";
import { locateImage, toImageAddress } from "@/lib/images/used";

/** A kind of file that a body names: a noun for messages, and a pattern of its file names. */
export interface FileKind {
	noun: string;
	name: RegExp;
}

/** A file that a body names: its address and file, or the reason why there is no file. */
interface FoundFile {
	address: string;
	file?: FileInside;
	message?: string;
}

/** Finds the file that an address in a body names, beside the body or in public/. */
export function findFile(
	root: string,
	url: string,
	published: PublishedFiles,
	from: string,
	kind: FileKind,
): FoundFile {
	const written = toImageAddress(url);
	const address = path.posix.normalize(written);
	const refuse = (message: string): FoundFile => ({ address, message: `${kind.noun} ${message}` });
	const inPublic = /^\/?public(\/.*)/.exec(url)?.[1];
	const example = inPublic ? `; write ${inPublic}` : "";
	if (/^(?:https?:)?\/\//.test(url))
		return refuse(
			`${url} is on another site: save it beside this file, and write ./${path.posix.basename(address)}`,
		);
	if (inPublic || /^[a-z][a-z\d+.-]*:/i.test(url))
		return refuse(
			`${url}: expected a path under public/ that starts with /, or one beside this file${example}`,
		);
	if (!url.startsWith("/")) return findFileBeside(root, url, from, kind);
	const { refused, stats } = resolveInside(path.join(root, "public"), `./${written}`);
	if (refused && refused !== "missing") return refuse(`${url} is outside public/`);
	const file = published.get(address);
	if (file) return { address, file };
	if (stats?.isFile() && /\/\./.test(address))
		return refuse(`public${address} is not published, because its name starts with a dot: rename it`);
	return refuse(`public${address} does not exist${didYouMean(url, [...published.keys()])}`);
}

/** Finds a file by its path relative to the file of the body. */
function findFileBeside(
	root: string,
	url: string,
	from: string,
	{ noun, name: pattern }: FileKind,
): FoundFile {
	const { name } = locateImage(url, from);
	const address = `content/${name}`;
	const { refused, realPath, stats } = resolveInside(path.join(root, "content"), `./${name}`);
	if (realPath && stats.isFile()) return { address, file: { file: address, realPath, size: stats.size } };
	if (refused && refused !== "missing") return { address, message: `${noun} ${url} is outside content/` };
	const folders = [path.posix.dirname(address), folderOfFile(from).slice(0, -1)];
	const files = folders.flatMap((folder) =>
		listFiles(root, folder).files.flatMap(({ file }) => (pattern.test(file) ? file : [])),
	);
	const beside = [...new Set(files)].map(
		(file) => `./${path.posix.relative(path.posix.dirname(from), file)}`,
	);
	return { address, message: `${noun} ${address} does not exist${didYouMean(url, beside)}` };
}
