import type { Viewport } from "next";
import type { ReactNode } from "react";
import { Script } from "@/components/enhance/script";
import { Authoring } from "@/components/page/authoring";
import { Speculation } from "@/components/page/speculation";
import { IdleScripts } from "@/components/page/third-party";
import { site } from "@/lib/content/read/query";
import { directionOf } from "@/lib/content/schema/languages";
import { getThemeColor } from "@/lib/site/theme-colors";
import "./fonts";
import "./globals.css";

export const viewport: Viewport = {
	themeColor: [
		{ media: "(prefers-color-scheme: light)", color: getThemeColor("paper") },
		{ media: "(prefers-color-scheme: dark)", color: getThemeColor("paper", "dark") },
	],
};

/** Renders the document of every page: language, fonts, colors, and the site's own scripts. */
export function Document({ children }: { children: ReactNode }) {
	const direction = directionOf(site.language);
	return (
		// The script in the head sets data-theme before React hydrates.
		<html
			lang={site.language}
			{...(direction === "rtl" && { dir: direction, className: direction })}
			suppressHydrationWarning
		>
			<head>
				<Script program="theme-before-paint" />
				{site.license && <link rel="license" href={site.license} />}
			</head>
			<body>
				{process.env.NODE_ENV === "development" && <Authoring />}
				{children}
				<Script program="main" />
				<IdleScripts />
				<Speculation />
			</body>
		</html>
	);
}
