/**
 * The lower bound of promoters minus detractors, −1..1, by the score test for the difference of two cells of one multinomial
 * (Tango 1998, Statistics in Medicine 17, 891-908): the least difference that the answers don't speak against at z. The
 * upper bound is that of the exchanged cells with its sign turned.
 *
 * @param up promoters
 * @param down detractors
 * @param n all answers
 */
export function scoreBound(up: number, down: number, n: number, z: number): number {
  // The statistic falls while the difference grows to the observed one, where it is 0.
  let [low, high] = [-1, (up - down) / n];
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (statistic(up, down, n, middle) > z) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** How many standard errors lie between what was observed and a difference, with the likeliest cells that have it. */
function statistic(up: number, down: number, n: number, difference: number): number {
  const linear = (2 * n - up + down) * difference - up - down;
  const constant = -down * difference * (1 - difference);
  const likeliest = (Math.sqrt(Math.max(0, linear * linear - 8 * n * constant)) - linear) / (4 * n);
  const variance = n * (2 * likeliest + difference * (1 - difference));
  const distance = up - down - n * difference;
  return variance > 0 ? distance / Math.sqrt(variance) : Infinity;
}
