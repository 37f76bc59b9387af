/**
 * Comparisons for a reader: read from the tables of a run, and as text for a terminal. How they are
 * computed is the aggregate's.
 */
@NullMarked
package org.gongkai.jobs.compare;

import org.jspecify.annotations.NullMarked;
