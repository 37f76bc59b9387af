/**
 * The lake: every table, column name and description, and the one bridge from reports to rows.
 *
 * <p>Nothing here builds a SparkSession, knows a path or triggers an action, and nothing here knows
 * a rollup. Column names are written out nowhere else.
 */
@NullMarked
package org.gongkai.aggregate.lake;

import org.jspecify.annotations.NullMarked;
