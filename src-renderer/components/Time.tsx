import { Tooltip } from "@mantine/core";
import { useFormats } from "../i18n/language.ts";
import { useShownNow } from "../state/clock.ts";

/** A moment (ms UTC): relative or the hour, with the absolute time on hover. */
export function Time(props: {
  readonly at: number;
  readonly show?: "relative" | "time" | "dateTime" | "seconds";
  readonly className?: string;
}) {
  const { at, show = "relative", className } = props;
  const formats = useFormats();
  return (
    <Tooltip label={formats.full(at)}>
      <time dateTime={new Date(at).toISOString()} className={className}>
        {show === "relative" ? <Relative at={at} /> : formats[show](at)}
      </time>
    </Tooltip>
  );
}

function Relative({ at }: { readonly at: number }) {
  const formats = useFormats();
  return formats.relative(at, useShownNow());
}
