/**
 * The rollups: wide figures in, one small table out; sums and counts first, ratios last.
 *
 * <p>Nothing here builds a SparkSession, knows a path, triggers an action or writes out a column's
 * name.
 */
@NullMarked
package org.gongkai.aggregate.rollup;

import org.jspecify.annotations.NullMarked;
