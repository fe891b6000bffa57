/** Names the manifest when the page stands: nobody installs a page before it is painted. */
addEventListener("load", () =>
	setTimeout(() => {
		const link = document.createElement("link");
		link.rel = "manifest";
		link.href = "/manifest.webmanifest";
		document.head.append(link);
	}, 1000),
);
