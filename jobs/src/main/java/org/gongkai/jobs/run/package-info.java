/**
 * What writes lakes, one run on an output folder: taking what is new into the ledger, tables and
 * rollups from all of it, putting them in place. Paths and actions are here; what the tables hold
 * is the lake's, and questions are asked elsewhere.
 */
@NullMarked
package org.gongkai.jobs.run;

import org.jspecify.annotations.NullMarked;
