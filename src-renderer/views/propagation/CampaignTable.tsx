import type { CampaignFigures } from "../../../src-main/contract/propagation.ts";
import { FamilyTag } from "../../components/FamilyTag.tsx";
import { SafeText } from "../../components/SafeText.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { Moment } from "./Moment.tsx";
import classes from "./Table.module.css";

/** Texts repeated by several accounts: their own figures, none that belongs to a cascade. */
export function CampaignTable(props: {
  readonly campaigns: readonly CampaignFigures[];
  readonly picked: string | null;
  readonly onPick: (campaign: CampaignFigures) => void;
}) {
  const { campaigns, picked, onPick } = props;
  const { t, formats } = useSpeech();
  return (
    <table>
      <caption className="visually-hidden">{t("propagation.table.campaigns.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("propagation.table.template")}</th>
          <th scope="col" data-words="true">
            {t("propagation.table.family")}
          </th>
          <th scope="col">{t("propagation.table.start")}</th>
          <th scope="col">{t("propagation.table.last")}</th>
          <th scope="col">{t("propagation.campaign.copies")}</th>
          <th scope="col">{t("propagation.accounts")}</th>
          <th scope="col">{t("propagation.campaign.targets")}</th>
          <th scope="col">{t("propagation.campaign.busiest")}</th>
          <th scope="col">{t("propagation.campaign.around")}</th>
        </tr>
      </thead>
      <tbody>
        {campaigns.map((campaign) => {
          const isPicked = picked !== null && campaign.roots.includes(picked);
          return (
            <tr key={campaign.roots[0]} data-picked={isPicked}>
              <th scope="row" data-words="true">
                <button
                  type="button"
                  className={classes.pick}
                  aria-pressed={isPicked}
                  title={campaign.template ?? undefined}
                  onClick={() => onPick(campaign)}
                >
                  <SafeText
                    text={(campaign.template ?? t("propagation.unknownRoot")).slice(0, 200)}
                    isInline
                    foldAt={Number.POSITIVE_INFINITY}
                  />
                </button>
              </th>
              <td data-words="true">
                <FamilyTag family={campaign.family} />
              </td>
              <td>
                <Moment at={campaign.startedAt} />
              </td>
              <td>
                <Moment at={campaign.lastAt} />
              </td>
              <td>{formats.number(campaign.copies)}</td>
              <td>{formats.number(campaign.accounts)}</td>
              <td>{formats.number(campaign.targetCount)}</td>
              <td>
                {t("propagation.campaign.busiest.value", { copies: formats.number(campaign.busiest.copies) })}
              </td>
              <td>{formats.number(campaign.mentions - campaign.roots.length)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
