/** The text messages of a live view, as docs/api/README.md describes them. */
export type LiveMessage =
  | { type: 'format'; codec: string; mimeType: string; width: number; height: number; stream: string; masked: boolean }
  | { type: 'clock'; mediaSeconds: number; delayMs: number }
  | { type: 'lost' | 'interrupted' | 'waiting'; reason: string };

/** Undefined for what this console does not know: a newer service may say more. */
export function parseLiveMessage(text: string): LiveMessage | undefined {
  try {
    const message = JSON.parse(text) as { type?: unknown };
    const known = ['format', 'clock', 'lost', 'interrupted', 'waiting'];
    return typeof message.type === 'string' && known.includes(message.type) ? (message as LiveMessage) : undefined;
  } catch {
    return undefined;
  }
}
