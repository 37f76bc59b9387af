/** The launcher as a process: in a clone, in a release, on machines of many kinds. */
@NullMarked
package org.gongkai.jobs.launcher;

import org.jspecify.annotations.NullMarked;
