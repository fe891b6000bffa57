/** Plays a video of another company in place of its still, once a reader presses it. */
for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-player]"))
	link.addEventListener("click", (event) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
		event.preventDefault();
		const frame = document.createElement("iframe");
		frame.className = link.className;
		frame.title = link.ariaLabel ?? "";
		frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
		frame.src = link.dataset.frame ?? "";
		link.replaceWith(frame);
		frame.focus();
	});
