/** Main process to host, over the host's parent port; `seat` comes with the host's end of the window's MessagePort. */
export type ToHost =
  | { readonly type: "seat" }
  | { readonly type: "open"; readonly path: string }
  | { readonly type: "close" };

/** Host to main process. */
export type FromHost =
  | { readonly type: "ready" }
  /** Which crisis is open, so that a restarted host opens it again. */
  | { readonly type: "crisis"; readonly path: string | null }
  | { readonly type: "refused"; readonly sentence: string };
