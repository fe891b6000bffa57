import { expect, test } from "vitest";
import { addToHtml } from "./add-base-path";

test.each([
	['<a href="/">Home</a>', '<a href="/mine/">Home</a>'],
	['<a href="/roles/acme#runs">A</a>', '<a href="/mine/roles/acme#runs">A</a>'],
	['<link rel="icon" href="/icon.svg"/>', '<link rel="icon" href="/mine/icon.svg"/>'],
	['<img src="/a.png" alt="/b"/>', '<img src="/mine/a.png" alt="/b"/>'],
	['<form action="/search"></form>', '<form action="/mine/search"></form>'],
	['<div data-island="/a.js /b.js"></div>', '<div data-island="/mine/a.js /mine/b.js"></div>'],
	['<source srcset="/a.avif 480w, /b.avif 960w">', '<source srcset="/mine/a.avif 480w, /mine/b.avif 960w">'],
	["<style>a{background:url(/_next/a.png)}</style>", "<style>a{background:url(/mine/_next/a.png)}</style>"],
	["<style>a{background:url('/b.png')}</style>", "<style>a{background:url('/mine/b.png')}</style>"],
	[
		'<script type="importmap">{"integrity":{"/a.js":"sha256-x/y"}}</script>',
		'<script type="importmap">{"integrity":{"/mine/a.js":"sha256-x/y"}}</script>',
	],
	[
		'<script type="speculationrules">{"prefetch":[{"where":{"href_matches":"/*"}}]}</script>',
		'<script type="speculationrules">{"prefetch":[{"where":{"href_matches":"/mine/*"}}]}</script>',
	],
])("%s is an address below the path", (html, expected) => {
	expect(addToHtml(html, "/mine")).toBe(expected);
});

test.each([
	'<a href="https://example.org/x">X</a>',
	'<a href="//example.org/x">X</a>',
	'<a href="#part">X</a>',
	'<p title="/x">/x</p>',
	'<script>location.assign("/x")</script>',
	'<a href="mailto:a@example.org">X</a>',
])("%s stays", (html) => {
	expect(addToHtml(html, "/mine")).toBe(html);
});
