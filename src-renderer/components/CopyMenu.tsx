import { ActionIcon, Menu } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { useT } from "../i18n/language.ts";
import { copyImage, copyText } from "../state/copy.ts";

/** Copies what is shown, as text, as Markdown or as a picture; only the ways given are offered. */
export function CopyMenu(props: {
  readonly text: () => string;
  readonly markdown?: () => string;
  readonly image?: () => Promise<Blob>;
}) {
  const t = useT();
  const { text, markdown, image } = props;
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
        {image !== undefined && (
          <Menu.Item onClick={() => void copyImage(image)}>{t("frame.copy.image")}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
