import { Button } from "@mantine/core";
import { IconLock, IconPlugConnected, IconPlugConnectedX } from "@tabler/icons-react";
import { EmptyState } from "../../components/EmptyState.tsx";
import { useT } from "../../i18n/language.ts";
import { seatRefusals } from "../../link/reply.ts";
import { refusalSentence } from "../../state/run-command.ts";
import { retryNow } from "../../state/seat.ts";
import { useSeatStore } from "../../state/seat-store.ts";

/** Before the first welcome: connecting, lost, or turned away. */
export function LinkScreen() {
  const t = useT();
  const connection = useSeatStore((seat) => seat.connection);
  if (connection.state === "turned-away") {
    const isRelaunched = connection.refused.refused === seatRefusals.relaunched;
    return (
      <main style={{ height: "100%" }}>
        <EmptyState
          icon={IconLock}
          title={t(isRelaunched ? "frame.link.relaunched" : "frame.link.turnedAway")}
          body={refusalSentence(connection.refused)}
        />
      </main>
    );
  }
  const isLost = connection.state === "lost";
  return (
    <main style={{ height: "100%" }}>
      <EmptyState
        icon={isLost ? IconPlugConnectedX : IconPlugConnected}
        title={t(isLost ? "frame.link.lost" : "frame.link.connecting")}
      >
        {isLost && <Button onClick={retryNow}>{t("frame.link.retryNow")}</Button>}
      </EmptyState>
    </main>
  );
}
