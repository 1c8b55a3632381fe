import { MantineProvider } from "@mantine/core";
import { Suspense, useEffect } from "react";
import { Loading } from "./components/Loading.tsx";
import { speak } from "./i18n/language.ts";
import { startClock } from "./state/clock.ts";
import { linkedSeat } from "./state/linked-seat.ts";
import { usePreferences } from "./state/preferences.ts";
import { sharePresence } from "./state/presence.ts";
import { useSeatStore } from "./state/seat-store.ts";
import { followHistory } from "./state/whereabouts.ts";
import { mantineTheme, mantineVariables } from "./theme/mantine-theme.ts";
import { useColourScheme } from "./theme/use-colour-scheme.ts";
import { Everywhere } from "./views/frame/Everywhere.tsx";
import { Frame } from "./views/frame/Frame.tsx";
import { LinkScreen } from "./views/frame/LinkScreen.tsx";
import { panes, placeViews, startScreen as StartScreen } from "./views.tsx";

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";

/** One seat: the start screen, or the room of the open crisis. */
export function App() {
  const scheme = useColourScheme();
  const lang = usePreferences((preferences) => preferences.lang);
  useEffect(startClock, []);
  useEffect(followHistory, []);
  useEffect(sharePresence, []);
  useEffect(() => {
    linkedSeat()?.useLanguage(lang);
    void speak(lang);
  }, [lang]);
  return (
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={mantineVariables}
      forceColorScheme={scheme}
      getStyleNonce={() => nonce}
    >
      <Screen />
      <Everywhere />
    </MantineProvider>
  );
}

function Screen() {
  const connection = useSeatStore((seat) => seat.connection);
  const hasCrisis = useSeatStore((seat) => seat.crisisPath !== null);
  const wasLinked = useSeatStore((seat) => seat.epoch > 0);
  if (connection.state === "turned-away" || !wasLinked) return <LinkScreen />;
  if (hasCrisis) return <Frame panes={panes} places={placeViews} />;
  return (
    <Suspense fallback={<Loading />}>
      <StartScreen />
    </Suspense>
  );
}
