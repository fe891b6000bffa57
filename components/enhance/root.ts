/** The root element, which holds the state of the page. */
export const root = document.documentElement;
