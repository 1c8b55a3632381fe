import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { type SpreadFamily, spreadFamilies } from "../../../src-main/contract/vocabulary.ts";
import { FamilyTag } from "../../components/FamilyTag.tsx";
import { useT } from "../../i18n/language.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { familyLooks } from "../../theme/families.ts";
import { qualifyCascade } from "./qualify-cascade.ts";

/** What a cascade does, as read by the room; a person's reading stands above the computed one. */
export function FamilyMenu({ root, family }: { readonly root: string; readonly family: SpreadFamily }) {
  const t = useT();
  const isReplaying = useIsReplaying();
  if (isReplaying) return <FamilyTag family={family} />;
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button
          size="compact-xs"
          rightSection={<IconChevronDown size={13} stroke={1.75} />}
          aria-label={t("propagation.qualify", { family: t(familyLooks[family].label) })}
        >
          <FamilyTag family={family} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {spreadFamilies.map((wished) => {
          const Glyph = familyLooks[wished].icon;
          return (
            <Menu.Item
              key={wished}
              leftSection={<Glyph size={15} stroke={1.75} color={familyLooks[wished].colour} />}
              onClick={() => void qualifyCascade(root, family, wished)}
            >
              {t(familyLooks[wished].label)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
