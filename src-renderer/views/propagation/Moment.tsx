import { useFormats } from "../../i18n/language.ts";

/** An instant in a table: day and hour, the whole of it on hover. Plain, for a table has hundreds. */
export function Moment({ at }: { readonly at: string }) {
  const formats = useFormats();
  const ms = Date.parse(at);
  return (
    <time dateTime={at} title={formats.full(ms)}>
      {`${formats.shortDay(ms)} ${formats.time(ms)}`}
    </time>
  );
}
