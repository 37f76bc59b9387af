/**
 * One run on an output folder: the session, taking what is new into the ledger, tables and rollups
 * from all of it, putting them in place. Paths and actions are here; what the tables hold is the
 * lake's.
 */
@NullMarked
package org.gongkai.jobs.run;

import org.jspecify.annotations.NullMarked;
