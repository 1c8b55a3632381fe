import type { RejectionPage } from "../../../src-main/contract/answer.ts";
import { SafeText } from "../../components/SafeText.tsx";
import { useSpeech } from "../../i18n/language.ts";
import classes from "./RejectionTable.module.css";

/** Records kept out, each with its file, its line and why; what stood there is shown as hostile text is. */
export function RejectionTable({ page }: { readonly page: RejectionPage }) {
  const { t, formats } = useSpeech();
  const { rows, total } = page;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table is reached and moved by keyboard.
    <section className={classes.table} tabIndex={0} aria-label={t("sources.rejected", { count: total })}>
      <table>
        <caption>
          {t("sources.rejected", { count: total })}
          {rows.length < total && ` — ${t("sources.rejectedShown", { count: rows.length })}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("sources.rejection.file")}</th>
            <th scope="col">{t("sources.rejection.line")}</th>
            <th scope="col">{t("sources.rejection.reason")}</th>
            <th scope="col">{t("sources.rejection.excerpt")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rejections are only ever added, in order.
            <tr key={at}>
              <td>
                <SafeText text={fileName(row.file)} isInline foldAt={80} />
              </td>
              <td>{row.line === 0 ? "" : formats.number(row.line)}</td>
              <td>{row.sentence ?? row.reason}</td>
              <td className={classes.excerpt}>
                <SafeText text={row.excerpt} isInline foldAt={160} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
