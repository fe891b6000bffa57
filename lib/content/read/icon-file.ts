/** The site's icon, below the project's root. */
export const ICON = "content/icon.svg";
