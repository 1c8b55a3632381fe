import { Button, Popover } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useT } from "../i18n/language.ts";
import { shellBridge } from "../link/shell-bridge.ts";
import { copyText } from "../state/copy.ts";
import classes from "./ExternalLink.module.css";
import { type RealHost, readRealHost, shortLink } from "./real-host.ts";
import { SafeText } from "./SafeText.tsx";

/**
 * A link of a mention: nothing opens before its real host has been shown and confirmed. Electron's shell shows it itself,
 * outside of what a page can touch, and once is enough.
 */
export function ExternalLink({ link, children }: { readonly link: string; readonly children?: ReactNode }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const real = readRealHost(link);
  const leave = ({ url }: RealHost): void => {
    setOpen(false);
    window.open(url, "_blank", "noopener,noreferrer");
  };
  const ask = (): void => {
    if (real !== null && shellBridge() !== null) leave(real);
    else setOpen(!isOpen);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} width={340} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={classes.link} onClick={ask}>
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
              <Button variant="filled" data-autofocus onClick={() => leave(real)}>
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
