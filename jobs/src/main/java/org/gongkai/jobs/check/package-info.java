/** What the checks of a run found, read from its tables, as text for a terminal and as a page. */
@NullMarked
package org.gongkai.jobs.check;

import org.jspecify.annotations.NullMarked;
