/**
 * Extraction measured against reports that were read by hand (the gold): reading the gold, judging
 * figure by figure, counting, telling. The extractor is not changed by what is found here. No
 * Spark.
 */
@NullMarked
package org.gongkai.jobs.evaluate;

import org.jspecify.annotations.NullMarked;
