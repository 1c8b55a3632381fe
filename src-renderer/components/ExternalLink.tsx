import { Button, Popover } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useT } from "../i18n/language.ts";
import { copyText } from "../state/copy.ts";
import classes from "./ExternalLink.module.css";
import { readRealHost, shortLink } from "./real-host.ts";
import { SafeText } from "./SafeText.tsx";

/** A link of a mention: nothing opens before its real host has been shown and confirmed. */
export function ExternalLink({ link, children }: { readonly link: string; readonly children?: ReactNode }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const real = readRealHost(link);
  return (
    <Popover opened={isOpen} onChange={setOpen} width={340} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={classes.link} onClick={() => setOpen(!isOpen)}>
          {children ?? <SafeText text={shortLink(link)} isInline />}
          <IconExternalLink size={13} stroke={1.75} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        {real === null ? (
          <p>{t("frame.external.refused")}</p>
        ) : (
          <div className={classes.card}>
            <b>{t("frame.external.title")}</b>
            <p>{t("frame.external.host")}</p>
            <code className={classes.host}>{real.host}</code>
            <code className={classes.whole}>{real.url}</code>
            {(real.isLookalike || real.hasCredentials) && (
              <p className={classes.warning}>{t("frame.external.lookalike")}</p>
            )}
            {real.isPlain && <p className={classes.warning}>{t("frame.external.plain")}</p>}
            <div className={classes.ways}>
              <Button
                variant="filled"
                data-autofocus
                onClick={() => {
                  setOpen(false);
                  window.open(real.url, "_blank", "noopener,noreferrer");
                }}
              >
                {t("frame.external.open", { host: real.host })}
              </Button>
              <Button onClick={() => void copyText(real.url)}>{t("frame.external.copy")}</Button>
            </div>
          </div>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
