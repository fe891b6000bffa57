const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Void elements, which have no closing tag (HTML, section 13.1.2). */
export const VOID_ELEMENTS = words("area br col embed hr img input link meta source track wbr");

/** HTML elements of a Markdown file that the page keeps. */
export const SHOWN_ELEMENTS = words(
	`a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure hr i
	img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th
	thead time tr u ul var wbr`,
);

/** Elements whose content is not text for readers. */
export const SILENT_ELEMENTS = words(
	"script style template noscript svg math iframe object embed audio video form input select textarea button link meta base title head canvas",
);

/** Attributes that the page keeps, by element; * applies to every element. */
const SHOWN_ATTRIBUTES: Record<string, ReadonlySet<string>> = {
	"*": words("id title lang dir translate"),
	a: words("href rel"),
	img: words("src alt width height"),
	ol: words("start reversed type"),
	li: words("value"),
	td: words("colspan rowspan"),
	th: words("colspan rowspan scope"),
	col: words("span"),
	colgroup: words("span"),
	details: words("open"),
	blockquote: words("cite"),
	q: words("cite"),
	del: words("cite datetime"),
	ins: words("cite datetime"),
	time: words("datetime"),
};

/** Returns whether the page keeps an attribute of an element of a Markdown file. */
export const isShownAttribute = (element: string, attribute: string): boolean =>
	SHOWN_ATTRIBUTES["*"]?.has(attribute) === true || SHOWN_ATTRIBUTES[element]?.has(attribute) === true;
