/**
 * The yearly regional rollup: a row for each division of a level, read from a lake for one
 * question.
 */
@NullMarked
package org.gongkai.jobs.regional;

import org.jspecify.annotations.NullMarked;
