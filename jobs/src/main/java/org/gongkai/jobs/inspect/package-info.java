/** One document shown to a reader: whose it is and why, its tables, its findings. No Spark here. */
@NullMarked
package org.gongkai.jobs.inspect;

import org.jspecify.annotations.NullMarked;
