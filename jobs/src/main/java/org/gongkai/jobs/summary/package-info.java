/** What a run tells its reader at the end: a few counts read from the tables, and their text. */
@NullMarked
package org.gongkai.jobs.summary;

import org.jspecify.annotations.NullMarked;
