/** Gives the focus to an action's row once it is drawn: a long list draws it only as it scrolls into sight. */
export function focusAction(root: HTMLElement | null, id: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      root
        ?.querySelector<HTMLElement>(`[data-action="${CSS.escape(id)}"] [data-main]`)
        ?.focus({ preventScroll: true }),
    ),
  );
}
