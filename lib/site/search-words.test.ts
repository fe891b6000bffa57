import { expect, test } from "vitest";
import { removeAccents, splitJoinedWords, splitReadableWords, splitWords } from "./search-words";

test("words are in lower case and without signs; parts of a word stand apart, numbers do not", () => {
	expect(splitWords("“Mill-wheel” in C++, TCP/IP: 10,000 – or 99.9 %?")).toEqual([
		..."mill wheel in c tcp ip 10000 or 999".split(" "),
	]);
});

test("as the index joins them, parts of a word are one", () => {
	expect(splitJoinedWords("Mill-wheel over TCP/IP")).toEqual(["millwheel", "over", "tcpip"]);
});

test("letters of every script and pictures are words, signs alone are none", () => {
	expect(splitWords("Größe 排队 🎉 !!! –")).toEqual(["größe", "排队", "🎉"]);
	expect(removeAccents("größe")).toBe("große");
});

test("as people read them, what code writes as one is several words, an apostrophe’s is one", () => {
	expect(splitReadableWords("Don’t: self.inbox.send(Message::Done), mill-wheel")).toEqual([
		..."dont self inbox send message done mill wheel".split(" "),
	]);
});
