/** One table of a lake as others want it: chosen rows and columns, in the order of its files. */
@NullMarked
package org.gongkai.jobs.export;

import org.jspecify.annotations.NullMarked;
