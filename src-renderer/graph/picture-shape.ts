/** Shapes a picture is laid out for, width over height. */
const shapes = [0.5, 0.7, 1, 1.4, 2, 2.8] as const;
/** An element may be so many times wider or narrower than its picture before that is laid out again. */
const slack = 1.6;

/**
 * The shape for an element of this size: the one the picture has, so that a banner or an edge that is dragged leaves
 * every cascade where one knows it, until the element is quite another; then the nearest.
 */
export function shapeFor(width: number, height: number, current: number): number {
  if (width <= 0 || height <= 0) return current;
  const off = (shape: number): number => Math.abs(Math.log(width / height / shape));
  if (off(current) <= Math.log(slack)) return current;
  return shapes.reduce((best, shape) => (off(shape) < off(best) ? shape : best), current);
}
