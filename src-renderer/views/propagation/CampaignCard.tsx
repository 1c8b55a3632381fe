import { Button } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useState } from "react";
import type { CampaignFigures } from "../../../src-main/contract/propagation.ts";
import { quoteWords } from "../../components/mention/quote-words.ts";
import { SafeText } from "../../components/SafeText.tsx";
import { useSpeech } from "../../i18n/language.ts";
import classes from "./Card.module.css";
import { Card, Figure, Figures, Quiet, Quoted, Ways } from "./Card.tsx";
import { FamilyMenu } from "./FamilyMenu.tsx";
import { sourceName } from "./source-name.ts";

/** One text by many accounts: what it says, how often, whom it names and how fast. Nothing that a cascade has. */
export function CampaignCard(props: {
  readonly campaign: CampaignFigures;
  /** Root of the copy picked; any other id: the whole. */
  readonly root: string | null;
  readonly onOpen: (() => void) | null;
  readonly onRead: () => void;
  readonly onClose: () => void;
}) {
  const { campaign, root, onOpen, onRead, onClose } = props;
  const { t, formats } = useSpeech();
  const { copies, roots, sizes, mentions, template, sources, busiest } = campaign;
  const [first = ""] = roots;
  const words = template === null ? null : quoteWords(template);
  const behind = words === null ? null : { text: words };
  const picked = root === null ? -1 : roots.indexOf(root);
  const span = t("propagation.campaign.span", {
    from: formats.dateTime(Date.parse(campaign.startedAt)),
    to: sameDay(campaign)
      ? formats.time(Date.parse(campaign.lastAt))
      : formats.dateTime(Date.parse(campaign.lastAt)),
  });
  const where = t("propagation.sources", {
    count: sources.length,
    list: formats.list(sources.map(sourceName)),
  });
  return (
    <Card
      label={t("propagation.card.campaign")}
      title={t("propagation.campaign.title", { count: formats.number(copies) })}
      onClose={onClose}
    >
      {template !== null && (
        <Quoted>
          <SafeText text={template} isInline foldAt={110} />
        </Quoted>
      )}
      <Quiet>{`${span} · ${where}`}</Quiet>
      <Figures>
        <Figure
          name={t("propagation.campaign.copies")}
          help={t("propagation.campaign.copies.help", { roots: formats.number(roots.length) })}
          behind={behind}
        >
          {formats.number(copies)}
        </Figure>
        <Figure name={t("propagation.accounts")} behind={behind}>
          {formats.number(campaign.accounts)}
        </Figure>
        <Targets campaign={campaign} />
        <Figure
          name={t("propagation.campaign.busiest")}
          help={t("propagation.campaign.busiest.help", { time: formats.time(Date.parse(busiest.at)) })}
        >
          {t("propagation.campaign.busiest.value", { copies: formats.number(busiest.copies) })}
        </Figure>
        <Figure name={t("propagation.campaign.around")} help={t("propagation.campaign.around.help")}>
          {formats.number(mentions - roots.length)}
        </Figure>
        {picked > 0 && (
          <Figure name={t("propagation.campaign.chosen")}>
            {t("propagation.figure.mentions", {
              count: sizes[picked] ?? 0,
              nodes: formats.number(sizes[picked] ?? 0),
            })}
          </Figure>
        )}
      </Figures>
      <Quiet>{t("propagation.campaign.note")}</Quiet>
      <Ways>
        <FamilyMenu root={first} family={campaign.family} />
        <Button size="compact-xs" onClick={onRead}>
          {t("propagation.readCopy")}
        </Button>
        {onOpen !== null && (
          <Button size="compact-xs" onClick={onOpen}>
            {t("propagation.open")}
          </Button>
        )}
      </Ways>
    </Card>
  );
}

const sameDay = ({ startedAt, lastAt }: CampaignFigures): boolean =>
  new Date(startedAt).toDateString() === new Date(lastAt).toDateString();

/** How many are named, and by how many copies each: the number opens its rows. */
function Targets({ campaign }: { readonly campaign: CampaignFigures }) {
  const { t, formats } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const { targets, targetCount } = campaign;
  const Chevron = isOpen ? IconChevronUp : IconChevronDown;
  if (targetCount === 0) return null;
  return (
    <>
      <Figure name={t("propagation.campaign.targets")} help={t("propagation.campaign.targets.help")}>
        <button
          type="button"
          className={classes.opens}
          aria-expanded={isOpen}
          aria-label={t("propagation.campaign.targets.show", { count: targetCount })}
          onClick={() => setOpen(!isOpen)}
        >
          {formats.number(targetCount)}
          <Chevron size={13} stroke={1.75} aria-hidden />
        </button>
      </Figure>
      {isOpen && (
        <div className={classes.row}>
          <dt className="visually-hidden">{t("propagation.campaign.targets.help")}</dt>
          <dd className={classes.list}>
            <ul className={classes.targets}>
              {targets.map(({ handle, copies }) => (
                <li key={handle}>
                  <SafeText text={handle} isInline foldAt={Number.POSITIVE_INFINITY} />
                  <span>{formats.number(copies)}</span>
                </li>
              ))}
              {targetCount > targets.length && (
                <li>{t("propagation.campaign.targets.more", { count: targetCount - targets.length })}</li>
              )}
            </ul>
          </dd>
        </div>
      )}
    </>
  );
}
