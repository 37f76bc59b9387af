/** What a terminal shows: aligned tables of Latin and Chinese text, progress. No Spark here. */
@NullMarked
package org.gongkai.jobs.terminal;

import org.jspecify.annotations.NullMarked;
