import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useT } from "../i18n/language.ts";
import { EmptyState } from "./EmptyState.tsx";

/** A part that could not be shown: what, why, and a way to try again. */
export function ErrorState(props: { readonly detail?: string; readonly onRetry?: () => void }) {
  const t = useT();
  const { detail, onRetry } = props;
  return (
    <div role="alert">
      <EmptyState
        icon={IconAlertTriangle}
        title={t("frame.state.error")}
        {...(detail === undefined ? {} : { body: t("frame.state.errorDetail", { detail }) })}
      >
        {onRetry !== undefined && <Button onClick={onRetry}>{t("frame.state.retry")}</Button>}
      </EmptyState>
    </div>
  );
}
