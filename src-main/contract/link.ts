/**
 * One two-way channel between a seat and the host, over a MessagePort or a WebSocket alike.
 * Messages are plain JSON values, delivered in order; `onClose` fires once.
 */
export interface Link {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
  close(): void;
}
