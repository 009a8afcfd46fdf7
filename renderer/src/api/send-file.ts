import { transport } from './client.ts';

/** Sends a file to the host and gives the reference that stands for its path in a call. */
export async function sendFile(file: File): Promise<string> {
  const ticket = await transport.upload(file, () => undefined);
  return `ticket:${ticket}`;
}
