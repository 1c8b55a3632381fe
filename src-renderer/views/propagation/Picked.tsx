import type { CascadeFigures, PropagationGraph } from "../../../src-main/contract/propagation.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useAsOf } from "../../state/replay.ts";
import { useAnswer } from "../../state/use-answer.ts";
import { nothing, select, useSelection } from "../../state/whereabouts.ts";
import { AccountCard } from "./AccountCard.tsx";
import { CampaignCard } from "./CampaignCard.tsx";
import { CascadeCard } from "./CascadeCard.tsx";
import { campaignAt, clusterOf, pickedRoot } from "./clusters.ts";
import { rankAccounts } from "./rank-accounts.ts";

const close = (): void => select(nothing);

function read(id: string, time: string | null): void {
  select({ kind: "mention", id, root: id, time: time === null ? null : Date.parse(time) });
}

/** The card of what is picked, wherever it was picked: a repeated text, a cascade, drawn or not, or an account. */
export function Picked(props: {
  readonly graph: PropagationGraph;
  readonly withInferred: boolean;
  readonly onIsolate: (() => void) | null;
  readonly onPeers: (figures: CascadeFigures) => void;
}) {
  const { graph, withInferred, onIsolate, onPeers } = props;
  const { t, formats } = useSpeech();
  const selection = useSelection();
  const asOf = useAsOf();
  const root = pickedRoot(selection);
  const cluster = clusterOf(graph, root);
  const isAccounts = graph.positions !== null;
  const isMissing = root !== null && cluster < 0 && !isAccounts;
  // Too small for the drawing: its figures are asked for alone.
  const { answer: alone } = useAnswer(
    isMissing
      ? { name: "propagation", scope: "cascade", root, maxNodes: 1, withInferred: false, asOf }
      : null,
  );
  if (isAccounts && selection.kind === "account") {
    const accounts = rankAccounts(graph);
    const account = accounts.find(({ id, handle }) => handle === selection.handle || id === selection.handle);
    if (account === undefined) return null;
    return <AccountCard {...{ account, withInferred }} count={accounts.length} onClose={close} />;
  }
  const campaign = campaignAt(graph, cluster);
  if (campaign !== null) {
    const { roots, copies, accounts } = campaign;
    const [first = ""] = roots;
    const spoken = t("propagation.picked.campaign", {
      copies: formats.number(copies),
      accounts: formats.number(accounts),
    });
    return (
      <>
        <CampaignCard
          key={first}
          campaign={campaign}
          root={root}
          onOpen={onIsolate}
          onRead={() => read(first, campaign.startedAt)}
          onClose={close}
        />
        <Spoken text={spoken} />
      </>
    );
  }
  const figures =
    graph.cascades[cluster] ?? (isMissing ? alone?.cascades.find((one) => one.root === root) : undefined);
  if (figures === undefined) return null;
  const who = figures.handle ?? t("propagation.unknownRoot");
  return (
    <>
      <CascadeCard
        key={figures.root}
        figures={figures}
        isDrawn={cluster >= 0}
        onOpen={onIsolate}
        onRead={() => read(figures.root, figures.startedAt)}
        onPeers={() => onPeers(figures)}
        onClose={close}
      />
      <Spoken text={t("propagation.picked", { who, size: formats.number(figures.size) })} />
    </>
  );
}

const Spoken = ({ text }: { readonly text: string }) => (
  <p className="visually-hidden" aria-live="polite">
    {text}
  </p>
);
