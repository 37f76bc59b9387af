/**
 * A lake as it lies, opened for reading: the session and what it rests on, the tables, what is said
 * where they cannot be read. What writes lakes and what asks them both stand on this, and it knows
 * neither.
 */
@NullMarked
package org.gongkai.jobs.lake;

import org.jspecify.annotations.NullMarked;
