/** Path of the site's icon, relative to the project's root. */
export const ICON = "content/icon.svg";
