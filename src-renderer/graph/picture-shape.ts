/** Shapes a picture is laid out for, width over height: few, so that dragging a separator rarely lays it out again. */
const shapes = [0.5, 0.7, 1, 1.4, 2, 2.8] as const;

/** The shape nearest to an element of this size; 1 while it has none. */
export function shapeFor(width: number, height: number): number {
  if (width <= 0 || height <= 0) return 1;
  const off = (shape: number): number => Math.abs(Math.log(width / height / shape));
  return shapes.reduce((best, shape) => (off(shape) < off(best) ? shape : best), 1);
}
