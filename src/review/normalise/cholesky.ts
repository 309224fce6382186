/** The lower triangle L of a symmetric positive matrix, L·Lᵀ, written over it row by row. */
export function factorise(matrix: Float64Array, size: number): void {
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * size + column]!
      for (let k = 0; k < column; k += 1) sum -= matrix[row * size + k]! * matrix[column * size + k]!
      // Rounding can leave nothing where two columns say the same: the least positive number keeps it solvable.
      matrix[row * size + column] =
        row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / matrix[column * size + column]!
    }
}

export function solve(factor: Float64Array, size: number, right: Float64Array): Float64Array {
  const x = Float64Array.from(right)
  for (let row = 0; row < size; row += 1) {
    let sum = x[row]!
    for (let k = 0; k < row; k += 1) sum -= factor[row * size + k]! * x[k]!
    x[row] = sum / factor[row * size + row]!
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = x[row]!
    for (let k = row + 1; k < size; k += 1) sum -= factor[k * size + row]! * x[k]!
    x[row] = sum / factor[row * size + row]!
  }
  return x
}

export function inverse(factor: Float64Array, size: number): Float64Array {
  const all = new Float64Array(size * size)
  for (let column = 0; column < size; column += 1) {
    const unit = new Float64Array(size)
    unit[column] = 1
    all.set(solve(factor, size, unit), column * size)
  }
  return all
}

export function logDeterminant(factor: Float64Array, size: number): number {
  let sum = 0
  for (let k = 0; k < size; k += 1) sum += 2 * Math.log(factor[k * size + k]!)
  return sum
}
