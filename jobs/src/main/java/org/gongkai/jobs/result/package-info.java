/**
 * Rows as a reader asked for them: on the screen, or in a file of one of the {@link
 * org.gongkai.jobs.result.Format formats}. What the rows mean is of no concern here.
 */
@NullMarked
package org.gongkai.jobs.result;

import org.jspecify.annotations.NullMarked;
