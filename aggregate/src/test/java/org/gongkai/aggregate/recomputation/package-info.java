/**
 * What the lake's rollups are worked out from, worked out a second time: SQL over the tidy tables,
 * written from the data dictionary, run by an engine that has nothing to do with Spark.
 */
@NullMarked
package org.gongkai.aggregate.recomputation;

import org.jspecify.annotations.NullMarked;
