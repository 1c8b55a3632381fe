import { ActionIcon, Menu } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { useT } from "../i18n/language.ts";
import { copyImage, copyText } from "../state/copy.ts";
import { drawPaper } from "./draw-paper.ts";

/** Copies what is shown, as text, as Markdown where it has a form in it, or as a picture. */
export function CopyMenu(props: { readonly text: () => string; readonly markdown?: () => string }) {
  const t = useT();
  const { text, markdown } = props;
  const image = (): Promise<Blob> => drawPaper(text(), (count) => t("frame.copy.cut", { count }));
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t("frame.copy.title")}>
          <IconCopy size={16} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void copyText(text())}>{t("frame.copy.text")}</Menu.Item>
        {markdown !== undefined && (
          <Menu.Item onClick={() => void copyText(markdown())}>{t("frame.copy.markdown")}</Menu.Item>
        )}
        <Menu.Item onClick={() => void copyImage(image)}>{t("frame.copy.image")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
