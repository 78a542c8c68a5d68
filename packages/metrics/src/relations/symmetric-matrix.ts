/** A symmetric matrix, row by row. */
export type SymmetricMatrix = { size: number; cells: Float64Array };

/** Eigenvalues, largest first, and in `vectors` the eigenvector of each, one after the other, of length 1. */
export type Eigen = { values: Float64Array; vectors: Float64Array };

/**
 * The eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, Matrix
 * Computations, 8.5), which keep small eigenvalues accurate. Meant for up to about 30 rows.
 *
 * @throws RangeError for cells that are no finite numbers
 */
export function symmetricEigen({ size, cells }: SymmetricMatrix): Eigen {
  const a = Float64Array.from(cells);
  if (!a.every(Number.isFinite)) throw new RangeError("A matrix holds finite numbers");
  const v = new Float64Array(size * size);
  for (let i = 0; i < size; i++) v[i * size + i] = 1;
  for (let sweep = 0; sweep < 60 && sweepOnce(a, v, size); sweep++);
  const order = Array.from({ length: size }, (_, i) => i);
  order.sort((i, j) => (a[j * size + j] ?? 0) - (a[i * size + i] ?? 0));
  return {
    values: Float64Array.from(order, (i) => a[i * size + i] ?? 0),
    vectors: Float64Array.from(order.flatMap((i) => [...v.subarray(i * size, (i + 1) * size)])),
  };
}

/** Rotates every pair whose cell still matters; whether there was any. Rows of `v` become the eigenvectors. */
function sweepOnce(a: Float64Array, v: Float64Array, size: number): boolean {
  let rotated = false;
  for (let p = 0; p < size; p++) {
    for (let q = p + 1; q < size; q++) {
      const sum = Math.abs(a[p * size + p] ?? 0) + Math.abs(a[q * size + q] ?? 0);
      if (Math.abs(a[p * size + q] ?? 0) <= 1e-16 * sum) continue;
      rotated = true;
      rotatePair(a, v, size, p, q);
    }
  }
  return rotated;
}

function rotatePair(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const off = a[p * size + q] ?? 0;
  const [left, right] = [a[p * size + p] ?? 0, a[q * size + q] ?? 0];
  // The smaller of the two angles that make the cell 0.
  const theta = (right - left) / (2 * off);
  const tangent = 1 / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const t = theta < 0 ? -tangent : tangent;
  const c = 1 / Math.sqrt(t * t + 1);
  rotateRows(a, p * size, q * size, size, c, t * c);
  rotateRows(v, p * size, q * size, size, c, t * c);
  // The columns are the rows, but where they cross one another.
  for (let i = 0; i < size; i++) {
    a[i * size + p] = a[p * size + i] ?? 0;
    a[i * size + q] = a[q * size + i] ?? 0;
  }
  a[p * size + p] = left - t * off;
  a[q * size + q] = right + t * off;
  a[p * size + q] = 0;
  a[q * size + p] = 0;
}

function rotateRows(cells: Float64Array, p: number, q: number, size: number, c: number, s: number): void {
  for (let i = 0; i < size; i++) {
    const [left, right] = [cells[p + i] ?? 0, cells[q + i] ?? 0];
    cells[p + i] = c * left - s * right;
    cells[q + i] = s * left + c * right;
  }
}
