/**
 * What lies inside archives: WARC, WACZ, zip and tar files given entry by entry, in one pass, with
 * the bytes of one entry in memory at a time. Nothing is ever written, and names are only names.
 * Nothing here knows what a report is.
 */
@NullMarked
package org.gongkai.jobs.intake.archive;

import org.jspecify.annotations.NullMarked;
