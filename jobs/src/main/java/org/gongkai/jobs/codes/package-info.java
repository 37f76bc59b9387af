/** The codebook as a command shows it. */
@NullMarked
package org.gongkai.jobs.codes;

import org.jspecify.annotations.NullMarked;
