import { CloseButton } from "@mantine/core";
import { IconAlertCircle, IconCircleCheck } from "@tabler/icons-react";
import { Kbd } from "../../components/Kbd.tsx";
import { useT } from "../../i18n/language.ts";
import { dropToast, type Toast, useToasts } from "../../state/toasts.ts";
import classes from "./Toasts.module.css";

/** Messages at the bottom, and the keys of a shortcut under way. */
export function Toasts({ pendingKeys }: { readonly pendingKeys: string | null }) {
  const t = useT();
  const toasts = useToasts((state) => state.toasts);
  return (
    <section
      className={classes.shelf}
      aria-label={t("frame.toast.region")}
      aria-live="polite"
      data-print="no"
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
      {pendingKeys !== null && (
        <div className={classes.toast} aria-hidden="true">
          <Kbd shortcut={pendingKeys} /> …
        </div>
      )}
    </section>
  );
}

function ToastCard({ toast }: { readonly toast: Toast }) {
  const t = useT();
  const { id, tone, text, actions } = toast;
  return (
    <div className={classes.toast} data-tone={tone} role={tone === "refused" ? "alert" : undefined}>
      {tone === "refused" && (
        <IconAlertCircle size={17} stroke={1.75} aria-label={t("frame.toast.refused")} />
      )}
      {tone === "good" && <IconCircleCheck size={17} stroke={1.75} aria-hidden />}
      <span className={classes.text}>{text}</span>
      {actions.map(({ label, run }) => (
        <button key={label} type="button" className={classes.action} onClick={run}>
          {label}
        </button>
      ))}
      <CloseButton size="sm" aria-label={t("frame.toast.close")} onClick={() => dropToast(id)} />
    </div>
  );
}
