/**
 * The output folder: whose it is and who is at work on it, the parts of the extractions, staging,
 * putting results in place so that whoever is cut off can be followed up, the record of the run.
 * Knows files, not tables.
 */
@NullMarked
package org.gongkai.jobs.output;

import org.jspecify.annotations.NullMarked;
