/**
 * The rules over one report: sums, cells, and numbers that the text states. They read figures and
 * make findings; they never change a figure.
 */
@NullMarked
package org.gongkai.extract.check;

import org.jspecify.annotations.NullMarked;
