import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { spokenLanguage } from "./spoken-language.ts";
import type { HeadlessSettings } from "./start-headless.ts";

/** What `headless` was asked for. */
export interface StartOptions {
  readonly settings: HeadlessSettings;
  readonly isJson: boolean;
  readonly isStart: boolean;
  /** What Electron is told: only the file as an argument, lest Chromium take the rest for its own. */
  readonly electron: {
    readonly args: readonly string[];
    readonly environment: Readonly<Record<string, string>>;
  };
}

/** The options among these arguments; null when they are not ones it knows. */
export function readStartOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): StartOptions | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        home: { type: "string" },
        port: { type: "string" },
        lang: { type: "string" },
        json: { type: "boolean" },
        open: { type: "boolean" },
        start: { type: "boolean" },
      },
    });
    const { home, lang = spokenLanguage(environment) } = values;
    const [crisis, ...others] = positionals;
    const port = values.port === undefined ? undefined : Number(values.port);
    const isPort = port === undefined || (Number.isInteger(port) && port >= 0 && port < 65_536);
    if (others.length > 0 || !isPort || (lang !== "fr" && lang !== "en")) return null;
    return {
      settings: {
        lang,
        openBrowser: values.open === true || values.start === true,
        ...(home === undefined ? {} : { home }),
        ...(port === undefined ? {} : { port }),
        ...(crisis === undefined ? {} : { crisis }),
      },
      isJson: values.json === true,
      isStart: values.start === true,
      electron: {
        args: crisis === undefined ? [] : [crisis],
        environment: {
          ...(home === undefined ? {} : { CONTREFEU_HOME: resolve(home) }),
          ...(values.lang === undefined ? {} : { CONTREFEU_LANG: lang }),
        },
      },
    };
  } catch {
    // An option it does not know: the usage says which there are.
    return null;
  }
}
