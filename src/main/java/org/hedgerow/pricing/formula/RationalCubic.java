package org.hedgerow.pricing.formula;

/**
 * Rational cubic interpolation: Delbourgo and Gregory, "Shape preserving piecewise rational
 * interpolation", SIAM Journal on Scientific and Statistical Computing 6 (1985).
 *
 * <pre>
 *   y = [ yr t^3 + (c yr - h dr) t^2 u + (c yl + h dl) t u^2 + yl u^3 ] / [ 1 + (c - 3) t u ]
 *   t = (x - xl) / h,  u = 1 - t,  h = xr - xl
 * </pre>
 *
 * with ends (xl, yl), (xr, yr) and slopes dl, dr; c bends the curve and is chosen so that the
 * second derivative at one end is as asked.
 */
final class RationalCubic {
  /** Below -1 the denominator has a zero between the ends. */
  private static final double LEAST_CONTROL = -1 + 1e-8;

  private static final double LARGEST_CONTROL = 1e15;

  private RationalCubic() {}

  /** With second derivative {@code bend} at the left end. */
  static double bendingLeft(
      double x, double xl, double xr, double yl, double yr, double dl, double dr, double bend) {
    double h = xr - xl;
    double control = (0.5 * h * bend + (dr - dl)) / ((yr - yl) / h - dl);
    return at(x, xl, h, yl, yr, dl, dr, control);
  }

  /** With second derivative {@code bend} at the right end. */
  static double bendingRight(
      double x, double xl, double xr, double yl, double yr, double dl, double dr, double bend) {
    double h = xr - xl;
    double control = (0.5 * h * bend + (dr - dl)) / (dr - (yr - yl) / h);
    return at(x, xl, h, yl, yr, dl, dr, control);
  }

  private static double at(
      double x, double xl, double h, double yl, double yr, double dl, double dr, double control) {
    double t = (x - xl) / h;
    double u = 1 - t;
    if (!(Math.abs(control) < LARGEST_CONTROL)) {
      return yl * u + yr * t;
    }
    double c = Math.max(LEAST_CONTROL, control);
    double top = yr * t * t * t + (c * yr - h * dr) * t * t * u + (c * yl + h * dl) * t * u * u;
    return (top + yl * u * u * u) / (1 + (c - 3) * t * u);
  }
}
