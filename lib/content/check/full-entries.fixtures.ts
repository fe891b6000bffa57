const SUMMARY = "A summary that is long enough to pass the lower bound of fifty characters.";

/**
 * Entries that have every field of their collection, and every kind of entry. They join the site of site.fixtures.ts.
 * full-entries.test.ts fails for a field that none of them has.
 */
export const FULL_ENTRIES: Record<string, string> = {
	"content/people/grace.mdx": `---
title: The author of the compiler
summary: ${SUMMARY}
language: de
state: published
aliases: [amazing-grace]
named: false
note: Another engineer whose work this site shows.
headline: Writes compilers for ships.
position: Rear Admiral
place: Arlington, VA
availability: Available for lectures
email: grace@example.com
links:
  - { kind: Website, href: https://example.com/grace }
statement: It is easier to ask for *forgiveness* later.
figures:
  - { value: 9 ns, label: per foot of wire, role: navy, section: runs }
skills:
  - { group: Languages, names: [Go] }
education:
  - institution: There
    degree: Physics
    place: New Haven, CT
    start: "1928"
    end: "1934"
    grade: GPA 4.0/4
    awards: [A prize]
---

Text.
`,
	"content/roles/navy.mdx": `---
title: Computation Project
summary: ${SUMMARY}
language: de
state: published
aliases: [computation]
person: grace
order: 1
position: Programmer
organization: Navy
team: Mark I
focus: First compilers
place: Cambridge, MA
start: 2024-03
end: present
figures:
  - { value: 9 s, label: per run, section: runs }
  - { value: 8 s, label: per walk, section: runs }
scope: Every ship of the fleet
own: The compiler
shared: The language, with two others
highlights:
  - { text: Wrote the first compiler in 9 s per run., section: runs }
skills: [Go]
---

## Runs

Text.
`,
	"content/projects/compiler.mdx": `---
title: A compiler
summary: ${SUMMARY}
language: de
state: published
aliases: [a-0]
person: grace
roles: [navy]
kind: software
figures:
  - { value: 9 s, label: per run, section: runs }
skills: [Go]
links:
  - { label: Code, href: https://example.com/compiler }
---

## Runs

Text.
`,
	"content/projects/manual.mdx": `---
title: A manual
summary: ${SUMMARY}
language: de
state: published
aliases: [a-manual]
person: grace
roles: [navy]
kind: paper
figures:
  - { value: 9 s, label: per run, section: runs }
skills: [Go]
links:
  - { label: Page, href: https://example.com/manual }
paper:
  authors:
    - { name: Grace, affiliation: Navy }
  venue: Proceedings of Ships
  venueShort: Ships
  place: Cambridge, MA
  start: "2023-10-23"
  end: "2023-10-26"
  doi: 10.1145/7654321
  isbn: 978-3-16-148410-0
---

## Runs

Text.
`,
	"content/posts/moths.mdx": `---
title: Moths
summary: ${SUMMARY}
language: de
state: published
aliases: [bugs]
person: grace
published: 2026-01-31
updated: 2026-02-01
tags: [moths]
series: { name: Insects, part: 1 }
cover: { src: /moth.svg, alt: A moth }
canonical: https://example.com/moths
translationOf: queues
skills: [Go]
roles: [navy]
projects: [compiler]
systems: [relay]
---

Text.
`,
	"content/systems/relay.mdx": `---
title: A relay
summary: ${SUMMARY}
language: de
state: published
aliases: [switch]
person: grace
order: 1
skills: [Go]
roles: [navy]
projects: [compiler]
---

Text.
`,
	"content/systems/relay/view/index.tsx": "",
	"public/moth.svg":
		'<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>',
};
