/** Names the manifest when a visitor first touches the page: nobody keeps a page on a home screen before. */
addEventListener(
	"pointerdown",
	() => {
		const link = document.createElement("link");
		link.rel = "manifest";
		link.href = "/manifest.webmanifest";
		document.head.append(link);
	},
	{ once: true },
);
