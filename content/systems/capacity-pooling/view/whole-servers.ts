/** Formats servers as a whole number, rounded up. Hundredths are the resolution of the model. */
export const wholeServers = (servers: number): string => String(Math.ceil(Number(servers.toFixed(2))));
