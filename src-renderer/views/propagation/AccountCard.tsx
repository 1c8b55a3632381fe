import { SafeText } from "../../components/SafeText.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { Card, Figure, Figures, Quiet } from "./Card.tsx";
import type { RankedAccount } from "./rank-accounts.ts";

/** Where the picked account stands in this spread, and how much that rests on inferred edges. */
export function AccountCard(props: {
  readonly account: RankedAccount;
  readonly count: number;
  readonly withInferred: boolean;
  readonly onClose: () => void;
}) {
  const { account, count, withInferred, onClose } = props;
  const { t, formats } = useSpeech();
  const who = account.handle ?? account.id;
  const rankOf = (rank: number): string =>
    t("propagation.positions.rankOf", { rank: formats.number(rank), count: formats.number(count) });
  return (
    <Card
      label={t("propagation.card.account")}
      title={<SafeText text={who} isInline foldAt={Number.POSITIVE_INFINITY} />}
      onClose={onClose}
    >
      <Figures>
        <Figure name={t("propagation.positions.mentions")} behind={{ author: who }}>
          {formats.number(account.mentions)}
        </Figure>
        <Figure
          name={t("propagation.positions.observed")}
          help={t("propagation.positions.observed.help")}
          behind={{ relaysOf: who }}
        >
          {formats.number(account.observed)}
        </Figure>
        {withInferred && (
          <Figure
            name={t("propagation.positions.all")}
            help={t("propagation.positions.all.sum", {
              observed: account.observed,
              away: account.throughOthers,
              gained: account.throughIt,
            })}
          >
            {formats.number(account.all)}
          </Figure>
        )}
        <Figure name={t("propagation.positions.rank")}>{rankOf(account.rank)}</Figure>
        {withInferred && (
          <Figure name={t("propagation.positions.without")}>{rankOf(account.observedRank)}</Figure>
        )}
      </Figures>
      <Quiet>{t("propagation.positions.here")}</Quiet>
    </Card>
  );
}
