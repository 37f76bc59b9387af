/**
 * The command line: options, exit codes, what is printed. The commands are the same locally and
 * under spark-submit; no class of Spark is named here, so that {@code inspect} starts at once.
 */
@NullMarked
package org.gongkai.jobs.cli;

import org.jspecify.annotations.NullMarked;
