/** Addresses that only programs on the same computer reach. */
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/** Whether an address to listen on is reached from this computer only. */
export function isLoopback(address: string): boolean {
  return LOOPBACK.includes(address);
}

/**
 * Every value of the header `Host` that means a host on a port: the three loopback names and the names allowed
 * beside them, which get the port unless they have one.
 */
export function hostNames(port: number, allowedHosts: readonly string[]): readonly string[] {
  const allowed = allowedHosts.map((name) => (/:\d+$/.test(name) ? name : `${name}:${port}`));
  return [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`, ...allowed];
}
