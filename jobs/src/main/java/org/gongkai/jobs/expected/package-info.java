/** The list of agencies from which a report is expected, as the user writes it. */
@NullMarked
package org.gongkai.jobs.expected;

import org.jspecify.annotations.NullMarked;
