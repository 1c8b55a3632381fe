import { Button } from "@mantine/core";
import { IconHistory, IconPlayerPlay } from "@tabler/icons-react";
import { useState } from "react";
import { useSpeech } from "../../i18n/language.ts";
import { askHouse } from "../../state/run-command.ts";
import classes from "./Ways.module.css";

/** The two ways to see the demonstration. `isMain`: the first of them is what this screen is for. */
export function DemoButtons({ isMain = false }: { readonly isMain?: boolean }) {
  const { t, lang } = useSpeech();
  const [busy, setBusy] = useState<"live" | "review" | null>(null);
  const open = async (mode: "live" | "review"): Promise<void> => {
    setBusy(mode);
    await askHouse({ do: "create-demo", mode, lang });
    setBusy(null);
  };
  return (
    <div className={classes.row}>
      <Button
        {...(isMain ? { variant: "filled", size: "sm" } : {})}
        leftSection={<IconPlayerPlay size={16} stroke={1.75} />}
        loading={busy === "live"}
        disabled={busy !== null}
        onClick={() => void open("live")}
      >
        {t("start.demo.live")}
      </Button>
      <Button
        {...(isMain ? { size: "sm" } : {})}
        leftSection={<IconHistory size={16} stroke={1.75} />}
        loading={busy === "review"}
        disabled={busy !== null}
        onClick={() => void open("review")}
      >
        {t("start.demo.review")}
      </Button>
    </div>
  );
}
