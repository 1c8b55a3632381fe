const width = 150;
const height = 28;

/** Mentions per hour as a filled line; the figures beside it say the same. */
export function Spark({ values }: { readonly values: readonly number[] }) {
  const highest = Math.max(1, ...values);
  const step = width / Math.max(1, values.length - 1);
  const points = values.map(
    (value, at) => `${(at * step).toFixed(1)},${(height - 1 - (value / highest) * (height - 3)).toFixed(1)}`,
  );
  if (points.length === 0) return null;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <polygon
        points={`0,${height} ${points.join(" ")} ${width},${height}`}
        fill="currentColor"
        opacity="0.28"
      />
      <polyline
        points={points.join(" ")}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.25"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
