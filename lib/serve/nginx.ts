import {
	caching,
	commonHeaders,
	endingOf,
	getHeaders,
	getMediaType,
	HASHED,
	headersByEnding,
	policies,
	vary,
} from "./headers";
import type { Resource, Resources } from "./resources";

/** Returns an nginx server that answers from a folder as this site's own server does. */
export function renderNginxConfig(site: Resources, root: string, listen: string, brotli = false): string {
	const files = [...site.byPath.values(), ...(site.missing ? [site.missing] : [])];
	const pages = [...site.byPath].filter(([, { file }]) => file.endsWith(".html"));
	const headers = {
		...commonHeaders,
		"cross-origin-resource-policy": "$site_shared",
		"cache-control": "$site_kept",
		vary: "$site_vary",
		"content-security-policy": "$site_policy",
		link: "$site_link",
	};
	return `# Made by \`npm run export\`. Change root and listen to where the folder is and what is listened on.
# For addresses of up to about 490 letters, and tens of thousands; leave it out where nginx's http block says it already.
map_hash_bucket_size 512;
map_hash_max_size 65536;
map $uri $site_link {
	default "";
${own(files, "link")}
}
# A page's address answers with its Markdown version to who gives that the full weight, or names it and no HTML. nginx cannot
# compare weights: who names both and gives Markdown any less gets HTML.
map $http_accept $site_form {
	default .html;
	"~*text/markdown\\s*(;\\s*q=1(\\.0*)?\\s*)?(,|$)" .md;
	"~*(text/html|text/\\*|\\*/\\*)" .html;
	"~*text/markdown(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))" .md;
}
map $uri $site_vary {
	default "${vary.without}";
	~${vary.negotiated.source} "${vary.with}";
}
map $uri $site_policy {
	default "${policies.other}";
${own(files, "content-security-policy")}
${byEnding(files, "content-security-policy", policies.other)}
}
map $uri $site_kept {
	default "${caching.other}";
	~^/${HASHED} "${caching.hashed}";
}
map $uri $site_shared {
	default "${commonHeaders["cross-origin-resource-policy"]}";
${byEnding(files, "cross-origin-resource-policy", commonHeaders["cross-origin-resource-policy"])}
}
# An address without slashes at its end, then without its file's ending. Each pattern takes time linear in the address.
map $uri $site_trimmed {
	default $uri;
	~^/+\\z /;
	"~(?s)^(?<trimmed>.*[^/])/++\\z" $trimmed;
}
map $site_trimmed $site_clean {
	default $site_trimmed;
	~^/index\\.html\\z /;
	"~(?s)^(?<folder>.*)/index\\.html\\z" $folder;
	"~(?s)^(?<page>/.*)\\.html\\z" $page;
}
# The page or the former address of that name. These tables ignore case, so what they find is compared with what was asked.
map $site_clean $site_page {
	default "";
${pages.map(([address]) => `\t${address} ${address};`).join("\n")}
}
map $site_clean $site_former {
	default "";
${[...site.former.keys()].map((from) => `\t${from} ${from};`).join("\n")}
}
map $site_clean $site_moved {
	default "";
${[...site.former].map(([from, to]) => `\t${from} ${to};`).join("\n")}
}

server {
	listen ${listen};
	root ${root};
	server_tokens off;
	absolute_redirect off;
	merge_slashes off;
	# The folder holds no links. One that is put there is not followed; the folder itself may be reached by one.
	disable_symlinks on from=$document_root;
	types {
${types(files)}
	}
	default_type application/octet-stream;

	# The folder holds every file compressed already, by brotli too, for an nginx with its module.
	${brotli ? "" : "# "}brotli_static on;
	gzip off;
	gzip_static on;
${Object.entries(headers)
	.map(([name, value]) => `\tadd_header ${name} "${value}" always;`)
	.join("\n")}

	error_page 404 /404.html;
	location = /404.html { internal; }
	location = /healthz { default_type text/plain; return 200 "ok\\n"; }
	location = / { try_files /index$site_form =404; }

	# With two slashes in a row, an address is another one, which no page has.
	location ~ //[^/] { return 404; }
	# Files that are not addresses: those beside others, compressed, and those for static hosts.
	location ~ ^(/404|/_headers|/_redirects|.*/index)$ { return 404; }
	location ~ ^(?<beside>.+)\\.(gz|br)$ { if (-f $document_root$beside) { return 404; } }
	# One address a page. What leads there is made of the tables above alone, never of what is asked for.
	if ($site_former = $site_clean) { return 308 $site_moved$is_args$args; }
	location ~ (\\.html|/)$ {
		if ($site_page = $site_clean) { return 308 $site_clean$is_args$args; }
		return 404;
	}
	location / { try_files $uri $uri$site_form $uri.html $uri/index.html =404; }
}
`;
}

/** Builds nginx's table of a header that depends on the file type, without the default value. */
function byEnding(
	files: Resource[],
	header: keyof ReturnType<typeof headersByEnding>,
	usual: string,
): string {
	const endings = new Map<string, Set<string>>();
	for (const { file } of files) {
		const ending = endingOf(file);
		const value = headersByEnding(file)[header];
		if (ending === undefined || value === usual) continue;
		endings.set(value, (endings.get(value) ?? new Set()).add(ending));
	}
	return [...endings].map(([value, names]) => `\t"~*\\.(${[...names].join("|")})$" "${value}";`).join("\n");
}

/** Builds nginx's table of a header of single files. Values with quotes are escaped. */
function own(files: Resource[], header: string): string {
	return files
		.flatMap(({ file, headers }) => {
			const value = headers[header];
			return value === undefined || value === getHeaders(file)[header]
				? []
				: `\t/${file} "${value.replaceAll('"', '\\"')}";`;
		})
		.join("\n");
}

/** Builds nginx's table of media types for the file endings in use. */
function types(files: Resource[]): string {
	const endings = new Map<string, Set<string>>();
	for (const { file } of files) {
		const ending = endingOf(file);
		if (ending !== undefined)
			endings.set(getMediaType(file), (endings.get(getMediaType(file)) ?? new Set()).add(ending));
	}
	return [...endings].map(([type, names]) => `\t\t"${type}" ${[...names].join(" ")};`).join("\n");
}
