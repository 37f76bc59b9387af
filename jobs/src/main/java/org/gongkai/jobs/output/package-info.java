/**
 * The output folder: whose it is, staging, putting results in place by rename, the record of the
 * run. Knows files, not tables.
 */
@NullMarked
package org.gongkai.jobs.output;

import org.jspecify.annotations.NullMarked;
