import { IconTools } from "@tabler/icons-react";
import { useT } from "../i18n/language.ts";
import { EmptyState } from "./EmptyState.tsx";

/** Stands where a view's file is absent from the build. */
export function MissingView() {
  const t = useT();
  return <EmptyState icon={IconTools} title={t("frame.pane.missing")} />;
}
