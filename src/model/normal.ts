import { check, openShare } from './bounds.ts';

/** Numerator and denominator of a rational approximation; coefficients from degree 0 up. */
type Rational = readonly [numerator: readonly number[], denominator: readonly number[]];

// The published coefficients, written as the floating-point numbers that they become.
const center: Rational = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
    45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597,
    39307.89580009271, 28729.085735721943, 5226.495278852546,
  ],
];
const nearTail: Rational = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
    1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008,
    0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9,
  ],
];
const farTail: Rational = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
    0.026532189526576124, 0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    0.000018463183175100548, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
];

/**
 * Inverse of the standard normal distribution function, for p in (0, 1); about 16 digits.
 * M. J. Wichura, "Algorithm AS 241: The Percentage Points of the Normal Distribution",
 * Applied Statistics 37 (1988), routine PPND16. Throws a RangeError where p is none.
 */
export function normalQuantile(p: number): number {
  check('p', p, openShare);
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * evaluate(center, 0.180625 - q * q);
  const tail = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const z = tail <= 5 ? evaluate(nearTail, tail - 1.6) : evaluate(farTail, tail - 5);
  return q < 0 ? -z : z;
}

function evaluate([numerator, denominator]: Rational, r: number): number {
  return polynomial(numerator, r) / polynomial(denominator, r);
}

function polynomial(coefficients: readonly number[], r: number): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * r + (coefficients[i] ?? 0);
  return sum;
}
